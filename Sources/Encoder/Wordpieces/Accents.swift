/// Calls `body` with each scalar that is left of one outside ASCII when accents are taken away: its canonical
/// decomposition without nonspacing marks. Compatibility ideographs stay as they are.
@inline(__always)
func forEachBaseScalar(of scalar: Unicode.Scalar, _ body: (Unicode.Scalar) -> Void) {
  if case 0xAC00...0xD7A3 = scalar.value {
    forEachJamo(of: scalar.value - 0xAC00, body)
  } else if let bases = baseScalars[scalar] {
    for base in bases { body(base) }
  } else if scalar.properties.generalCategory != .nonspacingMark {
    body(scalar)
  }
}

/// The parts of a Hangul syllable (The Unicode Standard, section 3.12).
private func forEachJamo(of syllable: UInt32, _ body: (Unicode.Scalar) -> Void) {
  body(Unicode.Scalar(0x1100 + syllable / 588)!)
  body(Unicode.Scalar(0x1161 + syllable % 588 / 28)!)
  if syllable % 28 > 0 { body(Unicode.Scalar(0x11A7 + syllable % 28)!) }
}

/// Precomposed scalars and what is left of them.
private let baseScalars: [Unicode.Scalar: [Unicode.Scalar]] = {
  var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
  for entry in decompositions.split(separator: " ") {
    let scalars = Array(entry.unicodeScalars)
    let sign = scalars.firstIndex { $0 == "=" || $0 == "+" }!
    let first = UInt32(String(String.UnicodeScalarView(scalars[..<sign])), radix: 16)!
    let bases = scalars[(sign + 1)...]
    if scalars[sign] == "+" {
      table[Unicode.Scalar(first)!] = Array(bases)
    } else {
      for (offset, base) in bases.enumerated() where base != "-" {
        table[Unicode.Scalar(first + UInt32(offset))!] = [base]
      }
    }
  }
  return table
}()

/// `FIRST=BASES`: from scalar FIRST (hexadecimal) on, the one base scalar of each, `-` where there is none.
/// `SCALAR+BASES`: all base scalars of one. From the Unicode Character Database 14, which may not change them.
private let decompositions = """
  c0=AAAAAA-CEEEEIIII-NOOOOO--UUUUY--aaaaaa-ceeeeiiii-nooooo--uuuuy-yAaAaAaCcCcCcCcDd--EeEeEeEe\
  EeGgGgGgGgHh--IiIiIiIiI---JjKk-LlLlLl 143=NnNnNn---OoOoOo--RrRrRrSsSsSsSsTtTt--UuUuUuUuUuUuWw\
  YyYZzZzZz 1a0=Oo 1af=Uu 1cd=AaIiOoUuUuUuUuUu-AaAaÆæ--GgKkOoOoƷʒj---Gg--NnAaÆæØøAaAaEeEeIiIiOo\
  OoRrRrUuUuSsTt--Hh 226=AaEeOoOoOoOoYy 374=\u{2B9} 37e=; 385=\u{A8}Α\u{B7}ΕΗΙ-Ο-ΥΩι 3aa=ΙΥαεηι\
  υ 3ca=ιυουω 3d3=ϒϒ 400=ЕЕ-Г---І 40c=КИУ 419=И 439=и 450=ее-г---і 45c=киу 476=Ѵѵ 4c1=Жж 4d0=Аа\
  Аа--Ее--ӘәЖжЗз--ИиИиОо--ӨөЭэУуУуУуЧч--Ыы 622=\u{627}\u{627}\u{648}\u{627}\u{64A} 6c0=\u{6D5}-\
  \u{6C1} 6d3=\u{6D2} 929=\u{928} 931=\u{930}--\u{933} 958=\u{915}\u{916}\u{917}\u{91C}\u{921}\
  \u{922}\u{92B}\u{92F} 9cb+\u{9C7}\u{9BE} 9cc+\u{9C7}\u{9D7} 9dc=\u{9A1}\u{9A2}-\u{9AF} a33=\
  \u{A32}--\u{A38} a59=\u{A16}\u{A17}\u{A1C}--\u{A2B} b48=\u{B47} b4b+\u{B47}\u{B3E} b4c+\
  \u{B47}\u{B57} b5c=\u{B21}\u{B22} b94+\u{B92}\u{BD7} bca+\u{BC6}\u{BBE} bcb+\u{BC7}\u{BBE} bc\
  c+\u{BC6}\u{BD7} cc0=\u{CD5} cc7=\u{CD5}\u{CD6}-\u{CC2} ccb+\u{CC2}\u{CD5} d4a+\u{D46}\u{D3E} \
  d4b+\u{D47}\u{D3E} d4c+\u{D46}\u{D57} dda=\u{DD9} ddc+\u{DD9}\u{DCF} ddd+\u{DD9}\u{DCF} dde+\
  \u{DD9}\u{DDF} f43=\u{F42} f4d=\u{F4C} f52=\u{F51} f57=\u{F56} f5c=\u{F5B} f69=\u{F40} 1026=\
  \u{1025} 1b06+\u{1B05}\u{1B35} 1b08+\u{1B07}\u{1B35} 1b0a+\u{1B09}\u{1B35} 1b0c+\u{1B0B}\
  \u{1B35} 1b0e+\u{1B0D}\u{1B35} 1b12+\u{1B11}\u{1B35} 1b3b=\u{1B35}-\u{1B35} 1b40+\u{1B3E}\
  \u{1B35} 1b41+\u{1B3F}\u{1B35} 1b43=\u{1B35} 1e00=AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhH\
  hIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWw\
  WwXxXxYyZzZzZzhtwy-ſ 1ea0=AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoO\
  oUuUuUuUuUuUuUuYyYyYyYy 1f00=ααααααααΑΑΑΑΑΑΑΑεεεεεε--ΕΕΕΕΕΕ--ηηηηηηηηΗΗΗΗΗΗΗΗιιιιιιιιΙΙΙΙΙΙΙΙ\
  οοοοοο--ΟΟΟΟΟΟ--υυυυυυυυ-Υ-Υ-Υ-ΥωωωωωωωωΩΩΩΩΩΩΩΩααεεηηιιοουυωω--ααααααααΑΑΑΑΑΑΑΑηηηηηηηηΗΗΗΗΗ\
  ΗΗΗωωωωωωωωΩΩΩΩΩΩΩΩααααα-ααΑΑΑΑΑ-ι--\u{A8}ηηη-ηηΕΕΗΗΗ᾿᾿᾿ιιιι--ιιΙΙΙΙ-῾῾῾υυυυρρυυΥΥΥΥΡ\u{A8}\
  \u{A8}`--ωωω-ωωΟΟΩΩΩ\u{B4} 2126=Ω---KA 219a=\u{2190}\u{2192} 21ae=\u{2194} 21cd=\u{21D0}\
  \u{21D4}\u{21D2} 2204=\u{2203} 2209=\u{2208}--\u{220B} 2224=\u{2223}-\u{2225} 2241=\u{223C}--\
  \u{2243}--\u{2245}-\u{2248} 2260==-\u{2261} 226d=\u{224D}<>\u{2264}\u{2265}--\u{2272}\u{2273}\
  --\u{2276}\u{2277} 2280=\u{227A}\u{227B}--\u{2282}\u{2283}--\u{2286}\u{2287} 22ac=\u{22A2}\
  \u{22A8}\u{22A9}\u{22AB} 22e0=\u{227C}\u{227D}\u{2291}\u{2292} 22ea=\u{22B2}\u{22B3}\u{22B4}\
  \u{22B5} 2329=\u{3008}\u{3009} 2adc=\u{2ADD} 304c=\u{304B}-\u{304D}-\u{304F}-\u{3051}-\
  \u{3053}-\u{3055}-\u{3057}-\u{3059}-\u{305B}-\u{305D}-\u{305F}-\u{3061}--\u{3064}-\u{3066}-\
  \u{3068} 3070=\u{306F}\u{306F}-\u{3072}\u{3072}-\u{3075}\u{3075}-\u{3078}\u{3078}-\u{307B}\
  \u{307B} 3094=\u{3046} 309e=\u{309D} 30ac=\u{30AB}-\u{30AD}-\u{30AF}-\u{30B1}-\u{30B3}-\
  \u{30B5}-\u{30B7}-\u{30B9}-\u{30BB}-\u{30BD}-\u{30BF}-\u{30C1}--\u{30C4}-\u{30C6}-\u{30C8} 30\
  d0=\u{30CF}\u{30CF}-\u{30D2}\u{30D2}-\u{30D5}\u{30D5}-\u{30D8}\u{30D8}-\u{30DB}\u{30DB} 30f4=\
  \u{30A6}--\u{30EF}\u{30F0}\u{30F1}\u{30F2}---\u{30FD} fb1d=\u{5D9}-\u{5F2} fb2a=\u{5E9}\
  \u{5E9}\u{5E9}\u{5E9}\u{5D0}\u{5D0}\u{5D0}\u{5D1}\u{5D2}\u{5D3}\u{5D4}\u{5D5}\u{5D6}-\u{5D8}\
  \u{5D9}\u{5DA}\u{5DB}\u{5DC}-\u{5DE}-\u{5E0}\u{5E1}-\u{5E3}\u{5E4}-\u{5E6}\u{5E7}\u{5E8}\
  \u{5E9}\u{5EA}\u{5D5}\u{5D1}\u{5DB}\u{5E4}
  """
