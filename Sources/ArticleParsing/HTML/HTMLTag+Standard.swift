// Made by make-tables.py. Do not edit.

extension HTMLTag {
  static var a: Self { Self(rawValue: 1) }
  static var abbr: Self { Self(rawValue: 2) }
  static var acronym: Self { Self(rawValue: 3) }
  static var address: Self { Self(rawValue: 4) }
  static var applet: Self { Self(rawValue: 5) }
  static var area: Self { Self(rawValue: 6) }
  static var article: Self { Self(rawValue: 7) }
  static var aside: Self { Self(rawValue: 8) }
  static var audio: Self { Self(rawValue: 9) }
  static var b: Self { Self(rawValue: 10) }
  static var base: Self { Self(rawValue: 11) }
  static var basefont: Self { Self(rawValue: 12) }
  static var bdi: Self { Self(rawValue: 13) }
  static var bdo: Self { Self(rawValue: 14) }
  static var bgsound: Self { Self(rawValue: 15) }
  static var big: Self { Self(rawValue: 16) }
  static var blockquote: Self { Self(rawValue: 17) }
  static var body: Self { Self(rawValue: 18) }
  static var br: Self { Self(rawValue: 19) }
  static var button: Self { Self(rawValue: 20) }
  static var canvas: Self { Self(rawValue: 21) }
  static var caption: Self { Self(rawValue: 22) }
  static var center: Self { Self(rawValue: 23) }
  static var cite: Self { Self(rawValue: 24) }
  static var code: Self { Self(rawValue: 25) }
  static var col: Self { Self(rawValue: 26) }
  static var colgroup: Self { Self(rawValue: 27) }
  static var data: Self { Self(rawValue: 28) }
  static var datalist: Self { Self(rawValue: 29) }
  static var dd: Self { Self(rawValue: 30) }
  static var del: Self { Self(rawValue: 31) }
  static var details: Self { Self(rawValue: 32) }
  static var dfn: Self { Self(rawValue: 33) }
  static var dialog: Self { Self(rawValue: 34) }
  static var dir: Self { Self(rawValue: 35) }
  static var div: Self { Self(rawValue: 36) }
  static var dl: Self { Self(rawValue: 37) }
  static var dt: Self { Self(rawValue: 38) }
  static var em: Self { Self(rawValue: 39) }
  static var embed: Self { Self(rawValue: 40) }
  static var fieldset: Self { Self(rawValue: 41) }
  static var figcaption: Self { Self(rawValue: 42) }
  static var figure: Self { Self(rawValue: 43) }
  static var font: Self { Self(rawValue: 44) }
  static var footer: Self { Self(rawValue: 45) }
  static var form: Self { Self(rawValue: 46) }
  static var frame: Self { Self(rawValue: 47) }
  static var frameset: Self { Self(rawValue: 48) }
  static var h1: Self { Self(rawValue: 49) }
  static var h2: Self { Self(rawValue: 50) }
  static var h3: Self { Self(rawValue: 51) }
  static var h4: Self { Self(rawValue: 52) }
  static var h5: Self { Self(rawValue: 53) }
  static var h6: Self { Self(rawValue: 54) }
  static var head: Self { Self(rawValue: 55) }
  static var header: Self { Self(rawValue: 56) }
  static var hgroup: Self { Self(rawValue: 57) }
  static var hr: Self { Self(rawValue: 58) }
  static var html: Self { Self(rawValue: 59) }
  static var i: Self { Self(rawValue: 60) }
  static var iframe: Self { Self(rawValue: 61) }
  static var image: Self { Self(rawValue: 62) }
  static var img: Self { Self(rawValue: 63) }
  static var input: Self { Self(rawValue: 64) }
  static var ins: Self { Self(rawValue: 65) }
  static var kbd: Self { Self(rawValue: 66) }
  static var keygen: Self { Self(rawValue: 67) }
  static var label: Self { Self(rawValue: 68) }
  static var legend: Self { Self(rawValue: 69) }
  static var li: Self { Self(rawValue: 70) }
  static var link: Self { Self(rawValue: 71) }
  static var listing: Self { Self(rawValue: 72) }
  static var main: Self { Self(rawValue: 73) }
  static var map: Self { Self(rawValue: 74) }
  static var mark: Self { Self(rawValue: 75) }
  static var marquee: Self { Self(rawValue: 76) }
  static var math: Self { Self(rawValue: 77) }
  static var menu: Self { Self(rawValue: 78) }
  static var menuitem: Self { Self(rawValue: 79) }
  static var meta: Self { Self(rawValue: 80) }
  static var meter: Self { Self(rawValue: 81) }
  static var nav: Self { Self(rawValue: 82) }
  static var nobr: Self { Self(rawValue: 83) }
  static var noembed: Self { Self(rawValue: 84) }
  static var noframes: Self { Self(rawValue: 85) }
  static var noscript: Self { Self(rawValue: 86) }
  static var object: Self { Self(rawValue: 87) }
  static var ol: Self { Self(rawValue: 88) }
  static var optgroup: Self { Self(rawValue: 89) }
  static var option: Self { Self(rawValue: 90) }
  static var output: Self { Self(rawValue: 91) }
  static var p: Self { Self(rawValue: 92) }
  static var param: Self { Self(rawValue: 93) }
  static var picture: Self { Self(rawValue: 94) }
  static var plaintext: Self { Self(rawValue: 95) }
  static var pre: Self { Self(rawValue: 96) }
  static var progress: Self { Self(rawValue: 97) }
  static var q: Self { Self(rawValue: 98) }
  static var rb: Self { Self(rawValue: 99) }
  static var rp: Self { Self(rawValue: 100) }
  static var rt: Self { Self(rawValue: 101) }
  static var rtc: Self { Self(rawValue: 102) }
  static var ruby: Self { Self(rawValue: 103) }
  static var s: Self { Self(rawValue: 104) }
  static var samp: Self { Self(rawValue: 105) }
  static var script: Self { Self(rawValue: 106) }
  static var search: Self { Self(rawValue: 107) }
  static var section: Self { Self(rawValue: 108) }
  static var select: Self { Self(rawValue: 109) }
  static var selectedcontent: Self { Self(rawValue: 110) }
  static var slot: Self { Self(rawValue: 111) }
  static var small: Self { Self(rawValue: 112) }
  static var source: Self { Self(rawValue: 113) }
  static var span: Self { Self(rawValue: 114) }
  static var strike: Self { Self(rawValue: 115) }
  static var strong: Self { Self(rawValue: 116) }
  static var style: Self { Self(rawValue: 117) }
  static var sub: Self { Self(rawValue: 118) }
  static var summary: Self { Self(rawValue: 119) }
  static var sup: Self { Self(rawValue: 120) }
  static var svg: Self { Self(rawValue: 121) }
  static var table: Self { Self(rawValue: 122) }
  static var tbody: Self { Self(rawValue: 123) }
  static var td: Self { Self(rawValue: 124) }
  static var template: Self { Self(rawValue: 125) }
  static var textarea: Self { Self(rawValue: 126) }
  static var tfoot: Self { Self(rawValue: 127) }
  static var th: Self { Self(rawValue: 128) }
  static var thead: Self { Self(rawValue: 129) }
  static var time: Self { Self(rawValue: 130) }
  static var title: Self { Self(rawValue: 131) }
  static var tr: Self { Self(rawValue: 132) }
  static var track: Self { Self(rawValue: 133) }
  static var tt: Self { Self(rawValue: 134) }
  static var u: Self { Self(rawValue: 135) }
  static var ul: Self { Self(rawValue: 136) }
  static var `var`: Self { Self(rawValue: 137) }
  static var video: Self { Self(rawValue: 138) }
  static var wbr: Self { Self(rawValue: 139) }
  static var xmp: Self { Self(rawValue: 140) }
  static var annotationXml: Self { Self(rawValue: 141) }
  static var desc: Self { Self(rawValue: 142) }
  static var foldedForeignObject: Self { Self(rawValue: 143) }
  static var foreignObject: Self { Self(rawValue: 144) }
  static var g: Self { Self(rawValue: 145) }
  static var malignmark: Self { Self(rawValue: 146) }
  static var mglyph: Self { Self(rawValue: 147) }
  static var mi: Self { Self(rawValue: 148) }
  static var mn: Self { Self(rawValue: 149) }
  static var mo: Self { Self(rawValue: 150) }
  static var ms: Self { Self(rawValue: 151) }
  static var mtext: Self { Self(rawValue: 152) }
  static var path: Self { Self(rawValue: 153) }

  /// The names of the constants in the order of their raw values, from 1.
  static let standardNames = """
    a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big \
    blockquote body br button canvas caption center cite code col colgroup data datalist dd del \
    details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame \
    frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins kbd \
    keygen label legend li link listing main map mark marquee math menu menuitem meta meter nav \
    nobr noembed noframes noscript object ol optgroup option output p param picture plaintext \
    pre progress q rb rp rt rtc ruby s samp script search section select selectedcontent slot \
    small source span strike strong style sub summary sup svg table tbody td template textarea \
    tfoot th thead time title tr track tt u ul var video wbr xmp annotation-xml desc \
    foreignobject foreignObject g malignmark mglyph mi mn mo ms mtext path
    """
}
