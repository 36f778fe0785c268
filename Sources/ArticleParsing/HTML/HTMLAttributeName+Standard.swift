// Made by make-tables.py. Do not edit.

extension HTMLAttributeName {
  static var abbr: Self { Self(rawValue: 1) }
  static var about: Self { Self(rawValue: 2) }
  static var accept: Self { Self(rawValue: 3) }
  static var action: Self { Self(rawValue: 4) }
  static var align: Self { Self(rawValue: 5) }
  static var alt: Self { Self(rawValue: 6) }
  static var ariaHidden: Self { Self(rawValue: 7) }
  static var ariaLabel: Self { Self(rawValue: 8) }
  static var ariaLabelledby: Self { Self(rawValue: 9) }
  static var async: Self { Self(rawValue: 10) }
  static var background: Self { Self(rawValue: 11) }
  static var bgcolor: Self { Self(rawValue: 12) }
  static var border: Self { Self(rawValue: 13) }
  static var cellpadding: Self { Self(rawValue: 14) }
  static var cellspacing: Self { Self(rawValue: 15) }
  static var charset: Self { Self(rawValue: 16) }
  static var checked: Self { Self(rawValue: 17) }
  static var cite: Self { Self(rawValue: 18) }
  static var `class`: Self { Self(rawValue: 19) }
  static var color: Self { Self(rawValue: 20) }
  static var cols: Self { Self(rawValue: 21) }
  static var colspan: Self { Self(rawValue: 22) }
  static var content: Self { Self(rawValue: 23) }
  static var controls: Self { Self(rawValue: 24) }
  static var coords: Self { Self(rawValue: 25) }
  static var crossorigin: Self { Self(rawValue: 26) }
  static var data: Self { Self(rawValue: 27) }
  static var dataAlt: Self { Self(rawValue: 28) }
  static var dataCaption: Self { Self(rawValue: 29) }
  static var dataCredit: Self { Self(rawValue: 30) }
  static var dataOriginal: Self { Self(rawValue: 31) }
  static var dataSrc: Self { Self(rawValue: 32) }
  static var dataSrcset: Self { Self(rawValue: 33) }
  static var dataTestid: Self { Self(rawValue: 34) }
  static var datatype: Self { Self(rawValue: 35) }
  static var datetime: Self { Self(rawValue: 36) }
  static var `defer`: Self { Self(rawValue: 37) }
  static var dir: Self { Self(rawValue: 38) }
  static var disabled: Self { Self(rawValue: 39) }
  static var download: Self { Self(rawValue: 40) }
  static var encoding: Self { Self(rawValue: 41) }
  static var enctype: Self { Self(rawValue: 42) }
  static var face: Self { Self(rawValue: 43) }
  static var `for`: Self { Self(rawValue: 44) }
  static var form: Self { Self(rawValue: 45) }
  static var frameborder: Self { Self(rawValue: 46) }
  static var headers: Self { Self(rawValue: 47) }
  static var height: Self { Self(rawValue: 48) }
  static var hidden: Self { Self(rawValue: 49) }
  static var href: Self { Self(rawValue: 50) }
  static var hreflang: Self { Self(rawValue: 51) }
  static var httpEquiv: Self { Self(rawValue: 52) }
  static var id: Self { Self(rawValue: 53) }
  static var `is`: Self { Self(rawValue: 54) }
  static var itemid: Self { Self(rawValue: 55) }
  static var itemprop: Self { Self(rawValue: 56) }
  static var itemref: Self { Self(rawValue: 57) }
  static var itemscope: Self { Self(rawValue: 58) }
  static var itemtype: Self { Self(rawValue: 59) }
  static var kind: Self { Self(rawValue: 60) }
  static var label: Self { Self(rawValue: 61) }
  static var lang: Self { Self(rawValue: 62) }
  static var language: Self { Self(rawValue: 63) }
  static var loading: Self { Self(rawValue: 64) }
  static var loop: Self { Self(rawValue: 65) }
  static var media: Self { Self(rawValue: 66) }
  static var method: Self { Self(rawValue: 67) }
  static var multiple: Self { Self(rawValue: 68) }
  static var name: Self { Self(rawValue: 69) }
  static var nonce: Self { Self(rawValue: 70) }
  static var onclick: Self { Self(rawValue: 71) }
  static var onload: Self { Self(rawValue: 72) }
  static var open: Self { Self(rawValue: 73) }
  static var placeholder: Self { Self(rawValue: 74) }
  static var poster: Self { Self(rawValue: 75) }
  static var prefix: Self { Self(rawValue: 76) }
  static var property: Self { Self(rawValue: 77) }
  static var rel: Self { Self(rawValue: 78) }
  static var resource: Self { Self(rawValue: 79) }
  static var rev: Self { Self(rawValue: 80) }
  static var role: Self { Self(rawValue: 81) }
  static var rows: Self { Self(rawValue: 82) }
  static var rowspan: Self { Self(rawValue: 83) }
  static var sandbox: Self { Self(rawValue: 84) }
  static var scope: Self { Self(rawValue: 85) }
  static var selected: Self { Self(rawValue: 86) }
  static var shape: Self { Self(rawValue: 87) }
  static var size: Self { Self(rawValue: 88) }
  static var sizes: Self { Self(rawValue: 89) }
  static var slot: Self { Self(rawValue: 90) }
  static var span: Self { Self(rawValue: 91) }
  static var src: Self { Self(rawValue: 92) }
  static var srcdoc: Self { Self(rawValue: 93) }
  static var srclang: Self { Self(rawValue: 94) }
  static var srcset: Self { Self(rawValue: 95) }
  static var start: Self { Self(rawValue: 96) }
  static var style: Self { Self(rawValue: 97) }
  static var summary: Self { Self(rawValue: 98) }
  static var tabindex: Self { Self(rawValue: 99) }
  static var target: Self { Self(rawValue: 100) }
  static var title: Self { Self(rawValue: 101) }
  static var translate: Self { Self(rawValue: 102) }
  static var type: Self { Self(rawValue: 103) }
  static var typeof: Self { Self(rawValue: 104) }
  static var usemap: Self { Self(rawValue: 105) }
  static var value: Self { Self(rawValue: 106) }
  static var version: Self { Self(rawValue: 107) }
  static var vocab: Self { Self(rawValue: 108) }
  static var width: Self { Self(rawValue: 109) }
  static var xmlLang: Self { Self(rawValue: 110) }
  static var xmlns: Self { Self(rawValue: 111) }
  static var xmlnsXlink: Self { Self(rawValue: 112) }
  static var xlinkHref: Self { Self(rawValue: 113) }
  static var viewBox: Self { Self(rawValue: 114) }

  /// The names of the constants in the order of their raw values, from 1.
  static let standardNames = """
    abbr about accept action align alt aria-hidden aria-label aria-labelledby async background \
    bgcolor border cellpadding cellspacing charset checked cite class color cols colspan content \
    controls coords crossorigin data data-alt data-caption data-credit data-original data-src \
    data-srcset data-testid datatype datetime defer dir disabled download encoding enctype face \
    for form frameborder headers height hidden href hreflang http-equiv id is itemid itemprop \
    itemref itemscope itemtype kind label lang language loading loop media method multiple name \
    nonce onclick onload open placeholder poster prefix property rel resource rev role rows \
    rowspan sandbox scope selected shape size sizes slot span src srcdoc srclang srcset start \
    style summary tabindex target title translate type typeof usemap value version vocab width \
    xml:lang xmlns xmlns:xlink xlink:href viewBox
    """
}
