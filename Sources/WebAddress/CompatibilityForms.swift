/// Characters that stand for ASCII letters, digits and hyphens: full-width and circled ones,
/// mathematical alphabets, superscripts, ligatures, unit signs. A browser replaces them in a host,
/// so that `①②⑦.⓪.⓪.①` is `127.0.0.1`.
///
/// Source: the mapping table of Unicode UTS 46, as far as it leads to ASCII.
enum CompatibilityForms {
  /// The ASCII text, in lower case, that a browser reads in place of a character.
  static func ascii(_ scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    let value = scalar.value
    switch value {
    case 0xFF01...0xFF5E: return [lowercased(value - 0xFF01 + 0x21)]
    case 0x1D400...0x1D6A3: return letter(value - 0x1D400, of: scalar)
    case 0x1D7CE...0x1D7FF: return decimal((value - 0x1D7CE) % 10)
    case 0x1FBF0...0x1FBF9: return decimal(value - 0x1FBF0)
    case 0x24B6...0x24E9: return letter(value - 0x24B6, of: scalar)
    case 0x1F130...0x1F149: return letter(value - 0x1F130, of: scalar)
    case 0x2460...0x2473: return decimal(value - 0x2460 + 1)
    case 0x3251...0x325F: return decimal(value - 0x3251 + 21)
    case 0x32B1...0x32BF: return decimal(value - 0x32B1 + 36)
    default: return irregular[scalar]
    }
  }

  /// A letter of one of the alphabets that follow each other without a gap. The places that
  /// Unicode keeps empty there stand for nothing.
  private static func letter(_ offset: UInt32, of scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    guard scalar.properties.generalCategory != .unassigned else { return nil }
    return [lowercased(0x61 + offset % 26)]
  }

  private static func decimal(_ number: UInt32) -> [Unicode.Scalar] {
    Array(String(number).unicodeScalars)
  }

  private static func lowercased(_ value: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(ASCII.lowercased(UInt8(truncatingIfNeeded: value)))
  }

  /// The characters that follow no rule.
  private static let irregular: [Unicode.Scalar: [Unicode.Scalar]] = {
    var forms: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for entry in irregularForms.unicodeScalars.split(separator: " ") {
      guard let character = entry.first else { continue }
      forms[character] = Array(entry.dropFirst())
    }
    return forms
  }()

  /// Each entry is a character and right after it what it stands for.
  private static let irregularForms = """
    ªa ²2 ³3 ¹1 ºo Ĳij ĳij ſs Ǉlj ǈlj ǉlj Ǌnj ǋnj ǌnj Ǳdz ǲdz ǳdz ʰh ʲj ʳr ʷw ʸy ˡl ˢs ˣx ᴬa \
    ᴮb ᴰd ᴱe ᴳg ᴴh ᴵi ᴶj ᴷk ᴸl ᴹm ᴺn ᴼo ᴾp ᴿr ᵀt ᵁu ᵂw ᵃa ᵇb ᵈd ᵉe ᵍg ᵏk ᵐm ᵒo ᵖp ᵗt ᵘu ᵛv \
    ᵢi ᵣr ᵤu ᵥv ᶜc ᶠf ᶻz ⁰0 ⁱi ⁴4 ⁵5 ⁶6 ⁷7 ⁸8 ⁹9 ⁿn ₀0 ₁1 ₂2 ₃3 ₄4 ₅5 ₆6 ₇7 ₈8 ₉9 ₐa ₑe ₒo \
    ₓx ₕh ₖk ₗl ₘm ₙn ₚp ₛs ₜt ₨rs ℂc ℊg ℋh ℌh ℍh ℎh ℐi ℑi ℒl ℓl ℕn №no ℙp ℚq ℛr ℜr ℝr ℠sm \
    ℡tel ™tm ℤz ℨz ℬb ℭc ℯe ℰe ℱf ℳm ℴo ℹi ℻fax ⅅd ⅆd ⅇe ⅈi ⅉj Ⅰi Ⅱii Ⅲiii Ⅳiv Ⅴv Ⅵvi Ⅶvii \
    Ⅷviii Ⅸix Ⅹx Ⅺxi Ⅻxii Ⅼl Ⅽc Ⅾd Ⅿm ⅰi ⅱii ⅲiii ⅳiv ⅴv ⅵvi ⅶvii ⅷviii ⅸix ⅹx ⅺxi ⅻxii ⅼl \
    ⅽc ⅾd ⅿm ⓪0 ⱼj ⱽv ㉐pte ㋌hg ㋍erg ㋎ev ㋏ltd ㍱hpa ㍲da ㍳au ㍴bar ㍵ov ㍶pc ㍷dm ㍸dm2 \
    ㍹dm3 ㍺iu ㎀pa ㎁na ㎃ma ㎄ka ㎅kb ㎆mb ㎇gb ㎈cal ㎉kcal ㎊pf ㎋nf ㎎mg ㎏kg ㎐hz \
    ㎑khz ㎒mhz ㎓ghz ㎔thz ㎖ml ㎗dl ㎘kl ㎙fm ㎚nm ㎜mm ㎝cm ㎞km ㎟mm2 ㎠cm2 ㎡m2 ㎢km2 \
    ㎣mm3 ㎤cm3 ㎥m3 ㎦km3 ㎩pa ㎪kpa ㎫mpa ㎬gpa ㎭rad ㎰ps ㎱ns ㎳ms ㎴pv ㎵nv ㎷mv ㎸kv \
    ㎹mv ㎺pw ㎻nw ㎽mw ㎾kw ㎿mw ㏃bq ㏄cc ㏅cd ㏈db ㏉gy ㏊ha ㏋hp ㏌in ㏍kk ㏎km ㏏kt \
    ㏐lm ㏑ln ㏒log ㏓lx ㏔mb ㏕mil ㏖mol ㏗ph ㏙ppm ㏚pr ㏛sr ㏜sv ㏝wb ㏿gal ꟲc ꟳf ꟴq ﬀff \
    ﬁfi ﬂfl ﬃffi ﬄffl ﬅst ﬆst ﹣- 𐞥q 🄫c 🄬r 🄭cd 🄮wz 🅊hv 🅋mv 🅌sd 🅍ss 🅎ppv 🅏wc 🅪mc 🅫md 🅬mr 🆐dj
    """
}
