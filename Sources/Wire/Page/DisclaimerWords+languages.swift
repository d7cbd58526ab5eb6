extension DisclaimerWords {
  static let european = [french, german, spanish, portuguese, italian, dutch, turkish, russian]

  private static let french = DisclaimerWords(
    untouched: [
      "n'a pas été * modifié", "n'a pas été modifié", "n'a pas été * édité", "n'a pas été édité",
      "n'a pas été * relu", "n'a pas été relu", "n'a pas été * remanié", "n'a pas été * retouché",
      "n'a pas été * rédigé", "sans modification", "sans aucune modification", "sans retouche",
      "sans intervention", "n'est pas modifié", "publié automatiquement", "publiée automatiquement",
      "n'a fait l'objet d'aucune", "sans changement", "telle quelle", "tel quel",
      "pas été * modifiée", "pas été modifiée", "pas été éditée",
    ],
    ours: ["rédaction", "équipe", "journaliste", "notre site", "nos soins"],
    origin: ["dépêche", "agence", "flux", "fil d'", "syndiqu", "fil info"],
    itself: [
      "cet article", "ce texte", "cette dépêche", "ce contenu", "cette information",
      "cette actualité",
    ],
    exceptHeadline: [
      "hormis le titre", "hormis son titre", "à l'exception du titre", "excepté le titre",
      "sauf le titre",
      "en dehors du titre", "mis à part le titre", "à part le titre", "seul le titre",
      "le titre excepté",
    ],
    against: [" a déclaré", " a dit", " selon ", " a affirmé", " a annoncé", "a été modifié par"],
    publisher: [
      ("par la rédaction de ", " ;"), ("par la rédaction de ", " et"),
      ("par la rédaction de ", ","),
      ("par la rédaction de ", ". "),
      ("par la rédaction du ", ". "), ("par la rédaction du ", " et"), ("par l'équipe de ", " et"),
      ("par l'équipe de ", ". "), ("par les équipes de ", " et"), ("par les équipes de ", ". "),
      ("par la rédaction de ", ""), ("par la rédaction du ", ""),
    ])

  private static let german = DisclaimerWords(
    untouched: [
      "nicht * bearbeitet", "nicht bearbeitet", "nicht * redigiert", "nicht redigiert",
      "nicht * verändert", "nicht * geändert", "nicht * überarbeitet", "nicht * geprüft",
      "unbearbeitet", "unredigiert", "unverändert", "ohne redaktionelle", "ohne * bearbeitung",
      "ohne * änderung", "automatisch erstellt", "automatisch übernommen",
      "automatisch veröffentlicht", "automatisiert", "keine * bearbeitung", "nicht von * verfasst",
    ],
    ours: ["redaktion", "team", "unsere"],
    origin: [
      "agentur", "newskanal", "feed", "newsfeed", "ticker", "dpa", "syndiziert",
      "nachrichtendienst",
    ],
    itself: [
      "dieser artikel", "dieser text", "diese meldung", "dieser beitrag", "dieser inhalt",
      "diese nachricht", "dieser bericht", "der vorstehende", "er wurde", "sie wurde",
      "der text wurde",
    ],
    exceptHeadline: [
      "mit ausnahme der überschrift", "bis auf die überschrift", "abgesehen von der überschrift",
      "außer der überschrift", "mit ausnahme des titels", "bis auf den titel",
      "lediglich die überschrift",
      "nur die überschrift",
    ],
    against: [
      " sagte", " teilte", " erklärte", " laut ", " betonte", "wurde von der redaktion bearbeitet",
    ],
    publisher: [
      ("von der redaktion von ", " nicht"), ("von der redaktion von ", " "),
      ("von der redaktion des ", " nicht"),
      ("von der redaktion der ", " nicht"), ("von der ", "-redaktion"), ("von der ", " redaktion"),
      ("durch die ", "-redaktion"), ("vom ", "-team"), ("durch die redaktion von ", " "),
    ])

  private static let spanish = DisclaimerWords(
    untouched: [
      "no ha sido * editad", "no ha sido editad", "no ha sido * modificad", "no ha sido modificad",
      "no fue editad", "no fue modificad", "no ha sido * alterad", "no ha sido * revisad",
      "sin modificacion", "sin cambios", "sin edici", "sin ninguna modificaci", "sin ningún cambio",
      "no ha editado", "no ha modificado", "generado automáticamente", "generada automáticamente",
      "publicado automáticamente", "publicada automáticamente", "no han editado", "sin editar",
      "no ha intervenido", "sin que haya sido editad", "sin haber sido editad",
      "de forma automática",
    ],
    ours: ["redacción", "equipo", "personal", "staff", "editores", "periodistas"],
    origin: ["agencia", "teletipo", "feed", "sindicad", "cable", "canal de noticias"],
    itself: [
      "esta noticia", "este artículo", "esta nota", "este texto", "este contenido", "esta historia",
      "esta información", "el texto de",
    ],
    exceptHeadline: [
      "excepto el titular", "salvo el titular", "a excepción del titular",
      "con excepción del titular",
      "con la excepción del titular", "salvo por el titular", "excepto por el titular",
      "excepto el título", "salvo el título", "solo el titular", "sólo el titular",
      "aparte del titular",
    ],
    against: [" dijo", " según ", " declaró", " afirmó", " anunció"],
    publisher: [
      ("por la redacción de ", " y"), ("por la redacción de ", ". "), ("por el equipo de ", " y"),
      ("por el equipo de ", ". "), ("por el personal de ", " y"), ("por el personal de ", ". "),
      ("por el staff de ", " y"), ("por la redacción de ", ","), ("por el equipo de ", ","),
      ("la redacción de ", " no ha"), ("por la redacción de ", ""), ("por el equipo de ", ""),
    ])

  private static let portuguese = DisclaimerWords(
    untouched: [
      "não foi editad", "não foi modificad", "não foi alterad", "sem alteraç", "sem ediç",
      "sem modifica",
      "não sofreu alteraç", "publicado automaticamente", "publicada automaticamente",
      "gerado automaticamente", "gerada automaticamente",
    ],
    ours: ["redação", "equipe", "equipa", "jornalistas"],
    origin: ["agência", "feed", "serviço noticioso", "sindicad"],
    itself: [
      "esta notícia", "este artigo", "esta reportagem", "este texto", "este conteúdo",
      "esta matéria",
    ],
    exceptHeadline: [
      "exceto o título", "com exceção do título", "à exceção do título", "salvo o título",
      "exceto pelo título", "exceto a manchete", "exceto pela manchete",
    ],
    against: [" disse", " segundo ", " afirmou", " declarou"],
    publisher: [
      ("pela equipe do ", " e"), ("pela equipe de ", " e"), ("pela redação do ", " e"),
      ("pela redação de ", " e"), ("pela equipa do ", " e"), ("pela redação do ", ". "),
      ("pela redação da ", " e"),
    ])

  private static let italian = DisclaimerWords(
    untouched: [
      "non è stato * modificat", "non è stato modificat", "non è stata * modificat",
      "non è stata modificat", "non è stato * redatt", "non è stato * rivist",
      "non è stato * elaborat",
      "senza modifiche", "senza alcuna modifica", "senza interventi", "senza alcun intervento",
      "pubblicato automaticamente", "pubblicata automaticamente", "generato automaticamente",
    ],
    ours: ["redazione", "giornalisti", "la nostra"],
    origin: ["agenzia", "agenzie", "feed", "lancio"],
    itself: [
      "questo articolo", "questa notizia", "questo testo", "questo contenuto",
      "il presente articolo",
    ],
    exceptHeadline: [
      "ad eccezione del titolo", "a eccezione del titolo", "eccetto il titolo", "a parte il titolo",
      "tranne il titolo", "salvo il titolo", "fatta eccezione per il titolo",
    ],
    against: [" ha detto", " secondo ", " ha dichiarato", " ha affermato"],
    publisher: [
      ("dalla redazione di ", " e"), ("dalla redazione di ", ". "), ("dalla redazione de ", " e"),
      ("dalla redazione del ", " e"),
    ])

  private static let dutch = DisclaimerWords(
    untouched: [
      "niet * bewerkt", "niet bewerkt", "niet * geredigeerd", "niet * aangepast",
      "niet * gewijzigd",
      "zonder * wijziging", "zonder * bewerking", "automatisch geplaatst",
      "automatisch gepubliceerd",
      "onbewerkt", "ongewijzigd",
    ],
    ours: ["redactie", "team", "medewerkers"],
    origin: ["persbureau", "nieuwsbureau", "feed", "nieuwsdienst"],
    itself: ["dit artikel", "dit bericht", "deze tekst", "dit verhaal"],
    exceptHeadline: [
      "met uitzondering van de kop", "behalve de kop", "op de kop na", "afgezien van de kop",
    ],
    against: [" zei ", " volgens ", " zegt ", " meldde"],
    publisher: [("door de redactie van ", " "), ("door de ", "-redactie")])

  private static let turkish = DisclaimerWords(
    untouched: [
      "müdahalesi olmadan", "müdahale olmadan", "müdahale edilmeden", "değişiklik yapılmadan",
      "düzenlenmemiştir", "düzenlenmemiş", "geldiği şekliyle", "geldiği haliyle", "editlenmemiş",
      "otomatik olarak",
    ],
    ours: ["editör", "ekib", "redaksiyon"],
    origin: ["ajans", "haber kanal", "akış"],
    itself: ["bu haber", "tüm haberler", "haberler", "bu içerik", "bu metin"],
    exceptHeadline: ["başlık dışında", "başlık hariç", "başlığı dışında"],
    against: [" dedi", " söyledi", " açıkladı"],
    publisher: [])

  private static let russian = DisclaimerWords(
    untouched: [
      "не редактировал", "не был отредактирован", "не была отредактирована", "без изменений",
      "без правок", "без редактирования", "не изменял", "не правил", "опубликован автоматически",
      "опубликована автоматически", "не подвергал",
    ],
    ours: ["редакци", "сотрудник", "команд"],
    origin: ["агентств", "лент", "фид", "информационн"],
    itself: [
      "этот текст", "эта новость", "этот материал", "эта статья", "это сообщение",
      "данный материал",
      "материал опубликован", "новость опубликована",
    ],
    exceptHeadline: ["за исключением заголовка", "кроме заголовка", "помимо заголовка"],
    against: [" сказал", " заявил", " сообщил", "по словам"],
    publisher: [
      ("редакцией ", " и"), ("редакцией ", ". "), ("сотрудниками ", " и"), ("редакция ", " не"),
    ])
}
