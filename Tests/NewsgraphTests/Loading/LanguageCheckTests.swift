import Testing

@testable import Newsgraph

@Suite struct LanguageCheckTests {
  @Test(arguments: [
    // French, German, Spanish, Italian, Dutch, Portuguese.
    "Le ministre de la justice a annoncé lundi que le gouvernement présentera une nouvelle loi sur la surveillance des services secrets avant la fin de l'année, malgré les critiques de plusieurs partis.",
    "Der Minister sagte am Montag, dass die Regierung noch in diesem Jahr ein neues Gesetz gegen Spionage vorlegen wird, obwohl mehrere Parteien in dem Ausschuss dagegen waren und es eine Klage gab.",
    "El ministro de justicia anunció el lunes que el gobierno presentará una nueva ley sobre los servicios de inteligencia antes de que termine el año, a pesar de las críticas de varios partidos.",
    "Il ministro della giustizia ha annunciato lunedì che il governo presenterà una nuova legge sui servizi segreti prima della fine dell'anno, nonostante le critiche di diversi partiti di opposizione.",
    "De minister zei maandag dat de regering nog voor het einde van het jaar een nieuwe wet over de geheime diensten of een wijziging daarvan zal indienen, ondanks de kritiek van partijen in de kamer.",
    "O ministro da justiça anunciou na segunda-feira que o governo vai apresentar uma nova lei sobre os serviços secretos antes do fim do ano, apesar das críticas de vários partidos da oposição.",
    // Polish, Turkish, Indonesian, Swedish, Finnish.
    "Minister sprawiedliwości ogłosił w poniedziałek, że rząd przedstawi nową ustawę o służbach wywiadowczych jeszcze przed końcem roku, mimo że kilka partii opozycyjnych ostro to krytykuje i zapowiada skargę.",
    "Adalet bakanı pazartesi günü yaptığı açıklamada hükümetin yıl sonundan önce istihbarat servisleri hakkında yeni bir yasa sunacağını söyledi, ancak birkaç muhalefet partisi buna karşı çıkıyor ve dava açacağını duyurdu.",
    "Menteri kehakiman mengumumkan pada hari senin bahwa pemerintah akan mengajukan undang-undang baru tentang badan intelijen sebelum akhir tahun, meskipun beberapa partai oposisi mengkritik rencana itu.",
    "Justitieministern sade på måndagen att regeringen före årets slut ska lägga fram en ny lag om underrättelsetjänsterna, trots att flera partier i utskottet har varit kritiska och vill att den stoppas.",
    "Oikeusministeri ilmoitti maanantaina, että hallitus esittää uuden tiedustelulain ennen vuoden loppua, vaikka useat oppositiopuolueet ovat arvostelleet sitä kovasti ja aikovat viedä asian oikeuteen heti kun se on mahdollista tehdä.",
    // Russian, Chinese, Arabic: refused however short.
    "Министр объявил о новом законе.", "部长周一宣布新法律。", "أعلن الوزير عن قانون جديد.",
    "Ο υπουργός ανακοίνωσε νέο νόμο.",
  ])
  func refuses(text: String) {
    #expect(!LanguageCheck.isEnglish(Array(text.unicodeScalars)))
  }

  @Test(arguments: [
    "The minister said on Monday that the government will present a new law on the intelligence services before the end of the year, although several parties in the committee were against it.",
    // Headlines, names, short texts, a quotation in another language.
    "Minister Quits Over Spy Law; Court To Hear Case", "Short notice", "12 34 56",
    "Lam Wai-ming, Chan Siu-ha, Peter Novak, Jean-Luc Moreau, Müller, Ana López, Giorgio Conti",
    "MINISTER QUITS OVER THE NEW SPY LAW AS COURT IN CAPITAL HEARS THE CASE OF THE FOUR MEN WHO WERE HELD FOR SIX WEEKS",
    "She said “vive la liberté et la justice” when the judges of the court left, and her friends in the hall sang with her until the police came and closed the doors of the old building.",
    "The party's name in Chinese is 民主黨, which the court wrote into its ruling on the case.",
  ])
  func accepts(text: String) {
    #expect(LanguageCheck.isEnglish(Array(text.unicodeScalars)))
  }

  @Test(arguments: [
    ("Short notice", "en-GB", true), ("Short notice", "de", false), ("Kurze Mitteilung", nil, true),
    (
      "The minister said on Monday that the government will present a new law on the intelligence services before the end of the year, although several parties in the committee were against it.",
      "de-DE", true
    ),
    (
      "Der Minister sagte am Montag, dass die Regierung noch in diesem Jahr ein neues Gesetz gegen Spionage vorlegen wird, obwohl mehrere Parteien in dem Ausschuss dagegen waren und es eine Klage gab.",
      "en", false
    ),
  ])
  func weighsWhatThePageDeclares(text: String, declared: String?, isEnglish: Bool) {
    #expect(LanguageCheck.isEnglish(Array(text.unicodeScalars), declared: declared) == isEnglish)
  }
}
