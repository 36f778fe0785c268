/// The names of SVG and MathML with capitals and prefixes, which tags lose (WHATWG 13.2.6.1).
enum ForeignNames {
  /// The element of SVG with a name in small letters, where it has capitals.
  static func svgTag(_ name: ArraySlice<UInt8>) -> String? { svgTags[name] }

  /// The attribute with a name in small letters, where it has capitals.
  static func attribute(_ name: ArraySlice<UInt8>, in namespace: HTMLNamespace) -> String? {
    switch namespace {
    case .html: nil
    case .svg: svgAttributes[name]
    case .mathML: name.elementsEqual("definitionurl".utf8) ? "definitionURL" : nil
    }
  }

  /// The prefix and local name of the attributes that have a namespace.
  static func prefixed(
    _ name: ArraySlice<UInt8>
  ) -> (prefix: HTMLAttribute.Prefix, name: String)? {
    guard name.first == UInt8(ascii: "x") else { return nil }
    return prefixed[name]
  }

  private typealias Names = [ArraySlice<UInt8>: String]

  private static let prefixed: [ArraySlice<UInt8>: (HTMLAttribute.Prefix, String)] = {
    var names: [ArraySlice<UInt8>: (HTMLAttribute.Prefix, String)] = [:]
    for name in ["actuate", "arcrole", "href", "role", "show", "title", "type"] {
      names[key("xlink:" + name)] = (.xlink, name)
    }
    for name in ["lang", "space"] { names[key("xml:" + name)] = (.xml, name) }
    names[key("xmlns")] = (.none, "xmlns")
    names[key("xmlns:xlink")] = (.xmlns, "xlink")
    return names
  }()

  private static func key(_ name: String) -> ArraySlice<UInt8> { Array(name.utf8)[...] }

  private static func byFoldedName(_ names: String) -> Names {
    let pairs = names.split(separator: " ").map { (key($0.lowercased()), String($0)) }
    return Names(pairs) { first, _ in first }
  }

  private static let svgTags = byFoldedName(
    """
    altGlyph altGlyphDef altGlyphItem animateColor animateMotion animateTransform clipPath feBlend \
    feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting \
    feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR \
    feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight \
    feSpecularLighting feSpotLight feTile feTurbulence foreignObject glyphRef linearGradient \
    radialGradient textPath
    """)

  private static let svgAttributes = byFoldedName(
    """
    attributeName attributeType baseFrequency baseProfile calcMode clipPathUnits diffuseConstant \
    edgeMode filterUnits glyphRef gradientTransform gradientUnits kernelMatrix kernelUnitLength \
    keyPoints keySplines keyTimes lengthAdjust limitingConeAngle markerHeight markerUnits \
    markerWidth maskContentUnits maskUnits numOctaves pathLength patternContentUnits \
    patternTransform patternUnits pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio \
    primitiveUnits refX refY repeatCount repeatDur requiredExtensions requiredFeatures \
    specularConstant specularExponent spreadMethod startOffset stdDeviation stitchTiles \
    surfaceScale systemLanguage tableValues targetX targetY textLength viewBox viewTarget \
    xChannelSelector yChannelSelector zoomAndPan
    """)
}
