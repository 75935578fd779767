extension PredicateTable {
  /// The table. A row is a predicate, what its words are, and the words, separated by commas.
  ///
  /// `verb`: a verb and the preposition or particles before its object: `vote against`. `~` stands
  /// for words between: `sell ~ to`. `=` marks a participle whose subject is the grammatical one:
  /// `=born in`. `verb<`: the subject of the verb is the object of the relation.
  /// `noun`: a noun of action and the prepositions of its object: `sanctions on|against`.
  /// `role`: what somebody is to something: `mayor of Leeds`. `role<`: the other way round.
  /// `planned`: the words themselves make it a plan.
  /// `>kind kind`: only with an object of one of these kinds. Of several rows with the same words
  /// the first whose kinds fit is taken.
  static let rows = """
    heads | verb | take over, coach, captain, manage, lead, head, chair, govern, command, \
    preside over, run, helm
    works_for | verb | work for, work at, represent, teach at, play for, speak for, coach at, \
    serve with
    part_of | verb | belong to
    works_for | verb >agency | resign from, retire from
    member_of | verb | belong to, join, rejoin, quit, leave, defect to, sit on, serve on, \
    =elected to, resign from, =affiliated with
    part_of | verb | merge into, =attached to, =subordinate to
    located_in | verb | =based in, =located in, =headquartered in, =situated in, lie in, take \
    place in, =held in, =based at, =centered in, occur in, happen in, =incorporated in
    founded | verb | found, co-found, establish, set up, create, form, launch, start, cofound
    owns | verb | own, take over, acquire, buy, purchase, control, co-own, buy ~ stake in
    lives_in | verb | live in, reside in, grow up in, hail from, settle in, move to, relocate to
    born_in | verb | =born in, =born at, =born near
    educated_at | verb | graduate from, study at, attend, =educated at, enroll at, study law at
    spouse_of | verb | marry, =married to, wed, divorce, =engaged to, remarry
    parent_of | verb | father, adopt, give birth to
    parent_of | verb< | =born to
    associate_of | verb | advise, work with, collaborate with, befriend, mentor, represent, work \
    for, conspire with
    succeeds | verb | succeed, replace, take over from, supersede, take the place of
    appoints | verb planned | nominate
    appoints | verb | appoint, name, elect, choose, pick, select, swear in, promote, install, \
    reappoint, tap, hire, re-elect, reelect, recruit
    removes | verb | fire, dismiss, sack, oust, remove, impeach, depose, topple, overthrow, \
    recall, unseat, demote, expel
    enacts | verb | pass, adopt, approve, ratify, sign, enact, issue, decree, promulgate, ink, \
    accede to, finalize, proclaim, agree on, agree to, conclude
    proposes | verb | propose, draft, introduce, sponsor, co-sponsor, cosponsor, table, \
    negotiate, reintroduce, unveil, submit, draw up, author, promise
    amends | verb | amend, extend, revise, reauthorize, modify, update, renew, change, expand, \
    rewrite
    repeals | verb | repeal, revoke, rescind, suspend, block, strike down, overturn, annul, \
    scrap, nullify, abolish, pull out of, terminate, withdraw from, invalidate, quash, withdraw, \
    exit
    enforces | verb | enforce, implement, administer, invoke, apply, interpret, uphold, comply \
    with, use
    violates | verb | violate, breach, break, contravene, flout, infringe, run afoul of, \
    =charged under, =convicted under, defy, =convicted of violating, =prosecuted under, \
    contradict
    applies_to | verb | apply to, govern, bind, protect, ban, prohibit, restrict, cover, \
    regulate, require, allow, authorize, prevent, target, =imposed on, forbid, bar
    applies_to | verb< | =designated under, =designated pursuant to, =sanctioned under, \
    =sanctioned pursuant to, =bound by, =protected by, =governed by, =regulated under
    charges | verb | charge, indict, prosecute, sue, arraign, press charges against, litigate \
    against
    convicts | verb | convict, sentence, fine, penalize, penalise, rule against, find against, \
    find guilty
    clears | verb | acquit, pardon, exonerate, release, free, clear, rule for, rule in favor of, \
    rule in favour of, lift sanctions on, delist, unblock, parole
    arrests | verb | arrest, detain, jail, capture, imprison, apprehend, seize, abduct, kidnap, \
    nab, intern
    investigates | verb | investigate, probe, search, raid, audit, interrogate, look into, \
    inspect, subpoena, scrutinize
    sanctions | verb | sanction, blacklist, ban, bar, suspend, expel, embargo, designate, \
    boycott, impose sanctions on, disqualify, exclude, deport
    supports | verb | support, back, endorse, praise, defend, applaud, commend, welcome, thank, \
    congratulate, hail, vote for, ally with, side with, stand by, stand with, call for, confirm, \
    honor, campaign for, rally behind, pay tribute to, champion, salute, laud, advocate for, \
    vote in favor of, vote in favour of, come out in support of, lobby for
    opposes | verb | oppose, criticize, criticise, condemn, denounce, reject, protest against, \
    protest, vote against, compete with, compete against, defeat, beat, slam, blast, rebuke, \
    challenge, contest, decry, deplore, boycott, veto, object to, disagree with, speak out \
    against, appeal against, fight against, fight, lambast, lambaste, mock, counter, resist, \
    play against, lose to, campaign against, lobby against, threaten, hit back at, lash out at
    accuses | verb | accuse, blame, fault, implicate, point the finger at, file a complaint \
    against
    attacks | verb | attack, kill, wound, bomb, invade, stab, poison, assault, shoot, murder, \
    assassinate, shell, injure, rape, torture, ambush, fire at, open fire on, bombard, hack, \
    shoot at, massacre
    meets | verb | meet, meet with, negotiate with, phone, sit down with, confer with, consult \
    with, speak with, talk with, talk to, telephone, \
    discuss ~ with, raise ~ with
    agrees_with | verb | partner with, team up with, team with, settle with, merge with, \
    contract with
    speaks_to | verb | tell, brief, write to, ask, urge, inform, address, call on, warn, remind, \
    speak to, testify before, testify to, appeal to, instruct, notify, speak before, complain \
    to, call upon, beg, petition
    funds | verb | fund, finance, subsidize, subsidise, bail out, donate to, donate ~ to, give ~ \
    to, provide ~ to, sell ~ to, supply ~ to, lend ~ to, arm, pay, invest in, contribute to, \
    equip, award ~ to, sponsor, loan ~ to, send aid to
    funds | verb< | buy ~ from, purchase ~ from, borrow ~ from
    visits | verb | visit, travel to, fly to, arrive in, arrive at, go to, return to, tour, \
    deploy to, head to, leave for, depart for, =deployed to, march into
    participates_in | verb | run in, win, lose, attend, organise, organize, fight in, host, \
    compete in, participate in, take part in, contest, speak at, qualify for, enter, join, play \
    in, concede, moderate, serve in, withdraw from, appear at, stand in, co-host, feature in, \
    perform at, plan
    related_to | verb | border, work with, cooperate with, co-operate with

    owns | noun | stake in, shares in, acquisition of, purchase of, takeover of, ownership of
    founded | noun | founding of, creation of, establishment of, formation of
    appoints | noun | appointment of, election of
    appoints | noun planned | nomination of
    removes | noun | dismissal of, removal of, impeachment of, ouster of, sacking of, firing of, \
    overthrow of
    enacts | noun | passage of, adoption of, ratification of, approval of, signing of
    proposes | noun | proposal of, introduction of, negotiation of
    amends | noun | amendment of|to, amendments to, extension of, revision of
    repeals | noun | repeal of, withdrawal from, suspension of, exit from
    enforces | noun | enforcement of, implementation of, application of
    violates | noun | violation of, violations of, breach of, breaches of
    charges | noun | lawsuit against, suit against, charges against, case against, indictment \
    of|against, prosecution of, complaint against, lawsuits against, legal action against
    convicts | noun | conviction of, sentencing of, ruling against, penalty on|against, judgment \
    against
    clears | noun | acquittal of, pardon of|for, release of, exoneration of
    arrests | noun | arrest of, detention of, capture of, imprisonment of, abduction of, arrests \
    of, jailing of
    investigates | noun | investigation into|of, probe into|of, inquiry into, raid on, audit of, \
    investigations into|of, search of
    sanctions | noun | sanctions on|against, ban on, embargo on|against, restrictions \
    on|against, tariffs on, expulsion of, blockade of, measures against
    supports | noun | support for, endorsement of, backing for|of, praise for|of, solidarity \
    with, tribute to, commitment to, confidence in, vote for, gratitude to
    opposes | noun | opposition to, criticism of, condemnation of, rejection of, protest \
    against, protests against, appeal against, campaign against, victory over, win over, \
    challenge to
    accuses | noun | accusations against, allegations against, accusation against
    attacks | noun | attack on|against, attacks on|against, assault on|against, invasion of, \
    killing of, murder of, assassination of, bombing of, shelling of, war on|against, strike on, \
    strikes on|against, shooting of, aggression against, poisoning of, crackdown on, occupation \
    of
    meets | noun | meeting with|between|of, talks with|between, summit with|between, \
    negotiations with|between, conversation with, discussions with|between, discussion with, \
    call with, lunch with, dialogue with|between, meetings with|between, negotiation with, \
    audience with
    agrees_with | noun | agreement with|between, deal with|between, contract with, truce \
    with|between, treaty with|between, coalition with, partnership with|between, settlement \
    with, pact with|between, alliance with|between, ceasefire with, contracts with, deals with, \
    agreements with, merger with
    speaks_to | noun | interview with|to, letter to, testimony to|before, speech to, message to, \
    remarks to, statement to, complaint to, briefing to, address to, appeal to
    funds | noun | aid to|for, loan to, grant to, assistance to, donation to, weapons to, \
    funding for, investment in, payments to, loans to, grants to, donations to|from, arms to, \
    money to, investments in
    visits | noun | visit to, trip to, travel to, arrival in, return to, visits to, tour of
    participates_in | noun | participation in, victory in, win in, defeat in, appearance at
    educated_at | noun | degree from, diploma from, doctorate from, mba from, ph.d. from, phd \
    from, b.a. from|at, j.d. from, bachelor's from, degrees from, degree at, education \
    in|at|from, studies at

    member_of | role >agency organization | senator, lawmaker, mp, congressman, congresswoman, \
    legislator, delegate, rep., sen., sens., reps., parliamentarian, assemblyman, assemblywoman, \
    councillor, councilman, councilwoman, councilor, member, activist, supporter, politician, \
    guitarist, drummer, singer, bassist, permanent member, vice chairman, player, ranking \
    member, board member, trustee, member state, member of parliament, justice
    member_of | role >agency | representative
    member_of | role >organization | goalkeeper, striker, midfielder, defender, forward, winger
    heads | role >place agency organization | president, prime minister, leader, governor, \
    mayor, premier, chancellor, king, queen, emperor, sultan, emir, president-elect, dictator, \
    strongman, first minister, chief minister, governor general, pm, monarch, ruler, head of \
    state, taoiseach, head, supreme leader, acting president, interim president
    heads | role >place agency organization | chairman, chairwoman, chairperson, chair, \
    director, executive director, managing director, director general, director-general, \
    secretary general, secretary-general, general secretary, ceo, chief executive, chief \
    executive officer, boss, coach, head coach, manager, editor-in-chief, editor in chief, \
    principal, dean, provost, commander, commander-in-chief, chief, czar, executive chairman, \
    co-chair, co-chairman, co-president, co-ceo, high commissioner, party leader, captain, \
    skipper, president and ceo, general manager, majority leader, minority leader, speaker, \
    pope, archbishop, bishop, director of, chief constable
    heads | role >agency | minister, secretary, commissioner, attorney general, chief justice, \
    superintendent, administrator, comptroller, inspector general, surgeon general, sheriff, \
    police chief, executive secretary, u.s. attorney, chief prosecutor, prosecutor general, \
    public prosecutor, assistant attorney general
    works_for | role >place | senator, lawmaker, mp, congressman, congresswoman, representative, \
    legislator, delegate, rep., sen., sens., reps., parliamentarian, state senator, state \
    representative, councillor, councilman, justice, member of parliament
    works_for | role >place agency organization | minister, secretary, attorney general, foreign \
    minister, spokesman, spokeswoman, spokesperson, ambassador, envoy, official, diplomat, \
    officer, judge, prosecutor, lawyer, attorney, deputy, vice president, deputy director, \
    adviser, advisor, aide, analyst, correspondent, reporter, editor, columnist, professor, \
    researcher, economist, general, colonel, lieutenant, sergeant, deputy minister, deputy prime \
    minister, vice premier, state secretary, consul, consul general, chief financial officer, \
    cfo, coo, cto, chief operating officer, soldier, inspector, detective, trooper, policeman, \
    constable, agent, special agent, special envoy, representative, deputy chairman, vice \
    chairman, vice-president, deputy head, counsel, general counsel, fellow, senior fellow, \
    strategist, engineer, employee, worker, staffer, executive, vice president-elect, chief of \
    staff, chief economist, trial attorney, assistant secretary, under secretary, \
    undersecretary, assistant attorney general, chief justice, sheriff, commissioner, press \
    secretary, negotiator, counterpart, lecturer, pilot, spy, spymaster, treasurer, curator, producer, \
    anchor, publicist, intern, physician, police officer, u.s. attorney, assistant u.s. \
    attorney, district attorney, solicitor general, assistant administrator, astronaut, \
    specialist, scientist, journalist, superintendent, counsellor, counselor
    associate_of | role >person | spokesman, spokeswoman, spokesperson, lawyer, attorney, aide, \
    adviser, advisor, deputy, protege, protégé, assistant, associate, friend, ally, running \
    mate, confidant, confidante, colleague, counsel, chief of staff, envoy, partner, mentor, \
    teammate, agent, accomplice, girlfriend, boyfriend, physician, doctor, biographer, press \
    secretary, secretary, publicist, campaign manager, vice president, bodyguard, co-star, \
    right-hand man, co-defendant, counselor, bandmate
    part_of | role >agency organization law | subsidiary, unit, division, branch, arm, wing, \
    affiliate, department, section, chamber, subcommittee, agency, body, office, bureau, part
    located_in | role >place | capital, city, town, village, suburb, region, province, \
    neighborhood, neighbourhood, port, district, county, island, company, firm, airline, \
    newspaper, university, fund, bank, manufacturer, maker, retailer, carrier, broadcaster, \
    publisher, operator, conglomerate, startup, start-up, club, charity, magazine, think tank
    founded | role >agency organization | founder, co-founder, cofounder, founding member
    owns | role >agency organization place | owner, co-owner, parent company, parent, \
    shareholder, proprietor, landlord, majority shareholder
    owns | role< >agency organization | subsidiary
    citizen_of | role >place | citizen, national, businessman, businesswoman, oligarch, singer, \
    actor, actress, activist, dissident, author, writer, novelist, poet, artist, painter, \
    musician, rapper, comedian, filmmaker, film director, athlete, player, footballer, cyclist, \
    swimmer, boxer, tycoon, billionaire, lawyer, blogger, scholar, academic, historian, \
    philosopher, mathematician, physicist, astronaut, composer, designer, model, golfer, tennis \
    player, wrestler, sprinter, runner, refugee, man, woman, student, tourist, hacker, militant, \
    cleric, entrepreneur, journalist, politician, scientist, doctor, mountaineer, skier, racing \
    driver, referee, jockey, statesman
    lives_in | role >place | resident
    born_in | role >place | native
    educated_at | role >organization | graduate, alumnus, alumna, student, alum
    spouse_of | role >person | wife, husband, widow, spouse, fiancée, fiancé, fiance, fiancee, \
    ex-wife, ex-husband, widower
    parent_of | role >person | father, mother, parent, dad, mom
    parent_of | role< >person | son, daughter, child, children
    sibling_of | role >person | brother, sister, twin, sibling, twin brother, half-brother, \
    half-sister
    relative_of | role >person | uncle, aunt, cousin, nephew, niece, grandfather, grandmother, \
    grandson, granddaughter, brother-in-law, sister-in-law, son-in-law, father-in-law, \
    mother-in-law, stepson, daughter-in-law, relative, stepfather, stepmother, grandchild, \
    great-grandson
    succeeds | role >person agency organization | successor, heir, replacement
    succeeds | role< >person agency organization | predecessor
    supports | role >person agency organization place | supporter, backer, loyalist, fan
    opposes | role >person agency organization place law | critic, opponent, rival, challenger, \
    foe
    participates_in | role >event | winner, candidate, participant, host, organizer, organiser, \
    veteran, contestant, champion, runner-up, survivor, delegate, chair, speaker, medalist
    violates | role >law | violation, breach
    """
}
