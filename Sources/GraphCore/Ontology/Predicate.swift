/// What relates two entities: a predicate of the ontology.
public struct Predicate: RawRepresentable, Hashable, Sendable, Codable {
  /// The predicate's name as it stands in files: `heads`, `works_for` ...
  public let rawValue: String

  /// The predicate of that name; `Ontology` tells whether it is a known one.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Leads it as its chief: president or prime minister of a country, mayor, governor, CEO, chair,
  /// director, minister of a named ministry, party leader, commander.
  public static let heads = Predicate(rawValue: "heads")
  /// Holds a post in or acts for it without leading it: official, spokesperson, minister of a
  /// country with no ministry named, ambassador, lawyer, judge, officer, journalist.
  public static let worksFor = Predicate(rawValue: "works_for")
  /// Belongs to it as a member: party member, member of parliament, member state, committee member.
  public static let memberOf = Predicate(rawValue: "member_of")
  /// Body, unit, subsidiary, chamber or section of a larger one; a state's own agency part_of that
  /// state.
  public static let partOf = Predicate(rawValue: "part_of")
  /// Lies in, is based in, happened in.
  public static let locatedIn = Predicate(rawValue: "located_in")
  /// Founded, set up, created it (an act may establish an agency).
  public static let founded = Predicate(rawValue: "founded")
  /// Owns or holds shares in it.
  public static let owns = Predicate(rawValue: "owns")
  /// National or citizen of the country (also by demonym: "a French officer").
  public static let citizenOf = Predicate(rawValue: "citizen_of")
  /// Lives in, comes from.
  public static let livesIn = Predicate(rawValue: "lives_in")
  /// Was born there.
  public static let bornIn = Predicate(rawValue: "born_in")
  /// Studied there.
  public static let educatedAt = Predicate(rawValue: "educated_at")
  /// Married to, was married to, partner of.
  public static let spouseOf = Predicate(rawValue: "spouse_of")
  /// Is a parent of.
  public static let parentOf = Predicate(rawValue: "parent_of")
  /// Brother or sister of.
  public static let siblingOf = Predicate(rawValue: "sibling_of")
  /// Other kinship.
  public static let relativeOf = Predicate(rawValue: "relative_of")
  /// Protege, aide, adviser, deputy, running mate, co-worker, friend.
  public static let associateOf = Predicate(rawValue: "associate_of")
  /// Takes or took over from the other in a post or role.
  public static let succeeds = Predicate(rawValue: "succeeds")
  /// Appoints, nominates, elects, swears in, chooses the person for a post.
  public static let appoints = Predicate(rawValue: "appoints")
  /// Dismisses, impeaches, ousts, recalls, expels from a post.
  public static let removes = Predicate(rawValue: "removes")
  /// Passes, adopts, approves, ratifies, signs, issues or decrees the law.
  public static let enacts = Predicate(rawValue: "enacts")
  /// Drafts, introduces, sponsors, promises or negotiates the law.
  public static let proposes = Predicate(rawValue: "proposes")
  /// Amends, extends, replaces, revises it.
  public static let amends = Predicate(rawValue: "amends")
  /// Repeals, withdraws, suspends, blocks, strikes down, overturns it.
  public static let repeals = Predicate(rawValue: "repeals")
  /// Enforces, implements, administers, invokes, applies, interprets it.
  public static let enforces = Predicate(rawValue: "enforces")
  /// Is found or said to break it, is charged under it, is incompatible with it.
  public static let violates = Predicate(rawValue: "violates")
  /// Governs, binds, bans, restricts, protects, has force in.
  public static let appliesTo = Predicate(rawValue: "applies_to")
  /// Charges, indicts, prosecutes, sues, brings a case against.
  public static let charges = Predicate(rawValue: "charges")
  /// Convicts, sentences, fines, rules against.
  public static let convicts = Predicate(rawValue: "convicts")
  /// Acquits, pardons, releases, overturns the conviction of, rules for, lifts sanctions on.
  public static let clears = Predicate(rawValue: "clears")
  /// Arrests, detains, jails, captures.
  public static let arrests = Predicate(rawValue: "arrests")
  /// Investigates, searches, questions, audits.
  public static let investigates = Predicate(rawValue: "investigates")
  /// Imposes sanctions, bans, restrictions, expulsion or suspension on.
  public static let sanctions = Predicate(rawValue: "sanctions")
  /// Endorses, backs, praises, defends, votes for, is allied with, calls for (a law).
  public static let supports = Predicate(rawValue: "supports")
  /// Criticises, condemns, rejects, protests or votes against, competes with.
  public static let opposes = Predicate(rawValue: "opposes")
  /// Accuses, blames, alleges wrongdoing by.
  public static let accuses = Predicate(rawValue: "accuses")
  /// Kills, wounds, bombs, invades, stabs, poisons, assaults.
  public static let attacks = Predicate(rawValue: "attacks")
  /// Meets, holds talks with, negotiates with, phones.
  public static let meets = Predicate(rawValue: "meets")
  /// Concludes a deal, truce, contract or coalition with.
  public static let agreesWith = Predicate(rawValue: "agrees_with")
  /// Tells, briefs, writes to, gives an interview to, asks, urges.
  public static let speaksTo = Predicate(rawValue: "speaks_to")
  /// Gives, lends, sells or supplies money, aid, arms or goods to.
  public static let funds = Predicate(rawValue: "funds")
  /// Travels to, deploys to.
  public static let visits = Predicate(rawValue: "visits")
  /// Runs in, wins, loses, attends, organises, fights in, hosts the event.
  public static let participatesIn = Predicate(rawValue: "participates_in")
  /// Any other explicit relation: give its words in "label".
  public static let relatedTo = Predicate(rawValue: "related_to")
}

extension Predicate: CustomStringConvertible {
  /// The predicate's name.
  public var description: String { rawValue }
}
