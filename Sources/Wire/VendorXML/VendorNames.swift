/// What agencies of many countries call the same field in formats of their own.
enum VendorNames {
  enum Field: Sendable, CaseIterable {
    case headline, subheadline, body, lead, summary, guid, version, created, modified, published
    case byline, located, dateline, source, provider, credit, copyright, usage, ednote, contact
    case slugline, keywords, category, language, urgency, priority, embargo, status, canceled, held
    case replaces, link, image, genre
  }

  /// The field a name stands for; nil for a name nobody knows.
  static func field(_ name: String) -> Field? {
    table[key(name)]
  }

  /// `News_Id`, `news-id` and `newsID` are one name.
  private static func key(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static let table: [String: Field] = {
    var table: [String: Field] = [:]
    for (field, names) in names { for name in names { table[name] = field } }
    return table
  }()

  private static let names: [(Field, [String])] = [
    (
      .headline,
      [
        "headline", "title", "heading", "head", "hl1", "hed", "hedline", "headlinetext", "mainhead",
        "overskrift", "tittel", "titel", "titre", "titulo", "título", "titular", "titolo", "rubrik",
        "schlagzeile", "otsikko", "storyheadline", "newstitle", "articletitle", "заголовок",
      ]
    ),
    (.subheadline, ["subtitle", "subheadline", "subhead", "subheading", "headline2", "hl2", "deck",
      "undertitel", "soustitre", "untertitel", "subtitulo", "kicker", "dachzeile"]),
    (
      .body,
      [
        "body", "content", "text", "bodytext", "maintext", "fulltext", "contenttext", "story",
        "storytext", "storybody", "articlebody", "articletext", "bodyhtml", "htmlbody", "html",
        "newstext", "newsbody", "brodtext", "brødtekst", "brodtekst", "tekst", "texte", "corps",
        "cuerpo", "texto", "contenido", "testo", "corpo", "inhalt", "haupttext", "copy",
        "bodycontent", "maincontent", "releasetext", "englishcaption", "caption", "текст",
      ]
    ),
    (.lead, ["lead", "leadtext", "ingress", "intro", "introduction", "preamble", "manchet",
      "vorspann", "chapo", "entradilla", "lede", "leadparagraph"]),
    (.summary, ["summary", "abstract", "description", "teaser", "directorytext", "contentshort",
      "excerpt", "standfirst", "resume", "zusammenfassung"]),
    (.guid, ["guid", "id", "newsid", "uuid", "identifier", "itemid", "articleid", "storyid",
      "releaseid", "contentitemid", "docid", "documentid", "ntbid", "uri", "urn", "messageid"]),
    (.version, ["version", "revision", "versionnumber", "ntbversion", "writethruvalue", "rev"]),
    (.created, ["created", "createddate", "createddatetime", "creationdate", "firstcreated", "date",
      "datetime", "time", "timestamp", "dato", "datum", "fecha", "datetaken", "dateline.date"]),
    (.modified, ["modified", "updated", "updateddatetime", "lastmodified", "modifieddate",
      "versioncreated", "lastupdated", "updatedate", "modificationdate"]),
    (.published, ["published", "publishdate", "publicationdate", "pubdate", "publisheddate",
      "publishdatetime", "releasedate", "issuedate", "datepublished"]),
    (.byline, ["byline", "author", "authors", "writer", "by", "auteur", "autor", "reporter",
      "creator", "forfatter", "autore", "photographer", "bylinename"]),
    (.located, ["city", "town", "location", "place", "located", "placeline", "ort", "ville",
      "ciudad", "sted"]),
    (.dateline, ["dateline", "datelinetext"]),
    (.source, ["source", "agency", "origin", "newsagency", "infosource", "kilde", "quelle",
      "fuente", "fonte"]),
    (.provider, ["provider", "publisher", "sender", "distributor", "company", "organisation",
      "organization", "customer"]),
    (.credit, ["credit", "creditline", "bylinecredit"]),
    (.copyright, ["copyright", "copyrightnotice", "copyrightline", "rights", "copyrightholder"]),
    (.usage, ["usageterms", "usage", "restrictions", "license", "licence"]),
    (.ednote, ["ednote", "editornote", "editorsnote", "editorialnote", "note", "notes",
      "noteseditor", "notetoeditors", "notestoeditors", "instructions", "specialinstructions",
      "updatenote", "tilredaktionen", "tilredaktionenu", "advisory", "infotext", "message",
      "redaktionshinweis", "internalnote", "comment", "comments", "correctionnote"]),
    (.contact, ["contact", "contacts", "contactsastext", "contactname", "contactphone",
      "contactmail", "contactemail", "contactweb", "bylineemail", "bylinephone", "emailwriter",
      "presscontact", "mediacontact", "addedby", "phone", "email"]),
    (.slugline, ["slug", "slugline", "slugproper", "strapline", "keywordline", "catchline"]),
    (.keywords, ["keyword", "keywords", "tag", "tags", "indexcode", "motscles", "emneord"]),
    (.category, ["category", "categories", "section", "subject", "subjects", "topic", "topics",
      "subcategory", "kategori", "ressort", "rubrique", "subjectcode", "iptclist", "channel"]),
    (.language, ["language", "lang", "locale", "sprache", "langue", "idioma"]),
    (.urgency, ["urgency", "newsvalue"]),
    (.priority, ["priority", "prioritet", "rankingvalue", "priorität"]),
    (.embargo, ["embargo", "embargoed", "embargotime", "embargodate", "embargountil",
      "embargodatetime", "sperrfrist", "publishafter", "holduntil"]),
    (.status, ["status", "pubstatus", "publicationstatus", "itemstatus"]),
    (.canceled, ["annuleret", "canceled", "cancelled", "killed", "withdrawn", "deleted", "trashflag",
      "iskill", "kill"]),
    (.held, ["holdflag", "hold", "onhold", "withheld"]),
    (.replaces, ["replaces", "replacedid", "replacesid", "corrects", "supersedes"]),
    (.link, ["url", "longurl", "weburl", "permalink", "canonicalurl", "shorturl"]),
    (.image, ["image", "images", "photo", "photos", "picture", "pictures", "media", "medialist",
      "logo", "logos", "contentref", "bilder", "bilde", "illustration"]),
    (.genre, ["genre", "articletype", "storytype"]),
  ]
}
