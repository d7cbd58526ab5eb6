/// The schemes of IPTC's own catalogue (version 41, CC BY 4.0), known without asking the network.
enum IPTCCatalog {
  /// The alias that IPTC gives a scheme's URI, such as `medtop`; nil for other people's schemes.
  static func alias(of uri: String) -> String? {
    guard let rest = uri.parted(at: "://")?.after else { return nil }
    let path = rest.split(whereSeparator: { $0 == "/" || $0 == "#" })
      .joined(separator: "/")
    return aliases[path]
  }

  /// Whether IPTC has an alias of this name.
  static func has(alias: String) -> Bool { schemes[alias] != nil }

  private static let aliases: [String: String] = {
    var found: [String: String] = [:]
    for (alias, scheme) in schemes {
      let path = scheme.hasPrefix("~") ? "cv.iptc.org/newscodes" + scheme.dropFirst() : scheme
      found[path] = min(alias, found[path] ?? alias)
    }
    return found
  }()

  /// URIs without their `http://`; `~` stands for `cv.iptc.org/newscodes`.
  private static let schemes: [String: String] = [
    "altidrole": "~/altidrole", "aoprop": "~/aoproperty", "app": "~/application",
    "aspfacet": "~/asportfacet", "aspfacetvalue": "~/asportfacetvalue", "acdc": "~/audiocodec",
    "authoritystatus": "~/authoritystatus", "catinat": "~/catinature",
    "chprop": "~/characteristicsproperty", "cinat": "~/cinature", "colsp": "~/colorspace",
    "colin": "~/colourindicator", "ctech": "~/commtech", "cptdefrole": "~/conceptdefinitionrole",
    "cptnoterole": "~/conceptnoterole", "crel": "~/conceptrelation", "conf": "~/confidence",
    "ciprol": "~/contactinfopartrole", "cwarn": "~/contentwarning", "ctrol": "~/contributorrole",
    "cpnat": "~/cpnature", "cpprole": "~/contentprodpartyrole", "drol": "~/descriptionrole",
    "digsrctype": "~/digitalsourcetype", "dimensionunit": "~/dimensionunit",
    "ednoterole": "~/ednoterole", "dummy": "~/dummy", "erol": "~/edrole", "encd": "~/encoding",
    "entityprop": "~/entityproperty", "ecirol": "~/eventcontactinforole",
    "edconf": "~/eventdateconfirm", "eocstat": "~/eventoccurstatus",
    "eorol": "~/eventorganiserrole", "eprol": "~/eventparticipantrole",
    "eregrol": "~/eventregrole", "fisymtype": "~/financialinstrumentsymboltype",
    "frmt": "~/format", "gen": "~/generic", "genre": "~/genre", "hashscope": "~/hashscope",
    "hashtype": "~/hashtype", "hopaction": "~/hopaction", "hatarget": "~/hopactiontarget",
    "howextr": "~/howextracted", "howpr": "~/howpresent", "ikos": "~/ikos",
    "imgregrole": "~/imageregionrole", "imgregtype": "~/imageregiontype", "impt": "~/importance",
    "isrol": "~/infosourcerole", "irel": "~/itemrelation", "irep": "~/itemrepresentation",
    "lbtyp": "~/labeltype", "lrol": "~/languagerole", "loutorient": "~/layoutorientation",
    "loctyp": "~/location", "medtop": "~/mediatopic", "mtyp": "~/mediatype",
    "medtype": "~/mediatype1", "nprt": "~/namepart", "nrol": "~/namerole",
    "ncostat": "~/newscoveragestatus", "nityp": "~/newsitemtype", "nmsig": "~/newsmsgsignal",
    "nprod": "~/newsproduct", "nprov": "~/newsprovider", "ninat": "~/ninature",
    "not": "~/notation", "oito": "~/ofinterestto", "pgrmod": "~/pkggroupmode",
    "plinat": "~/plinature", "prio": "~/priority", "prodgenre": "~/productgenre",
    "prop": "~/property", "prov": "~/provider", "stat": "~/pubstatusg2", "rtype": "~/ratertype",
    "rcalctype": "~/rcalctype", "rel": "~/relevance", "rnd": "~/rendition",
    "riaspect": "~/riaspect", "rightsprop": "~/rightsproperty", "riscope": "~/riscope",
    "role1": "~/role1", "rscaleunit": "~/rscaleunit", "scn": "~/scene", "sev": "~/severity",
    "sig": "~/signal", "pst1": "~/status1", "subj": "~/subjectcode", "squ": "~/subjectqualifier",
    "timeunit": "~/timeunit", "tone": "~/tone", "tpctyp": "~/topictype",
    "trustindicator": "~/trustindicator", "urgy": "~/urgency", "useracttype": "~/useractiontype",
    "valfmt": "~/valueformat", "vcdc": "~/videocodec", "videodef": "~/videodefinition",
    "ivqu": "~/videoqualifier", "sov": "~/videoscaling", "why": "~/whypresent",
    "wldreg": "~/worldregion", "a1312cat": "cvx.iptc.org/anpa1312-category",
    "a1312prio": "cvx.iptc.org/anpa1312-priority",
    "a1312svc": "cvx.iptc.org/anpa1312-servicelevel",
    "a1312vers": "cvx.iptc.org/anpa1312-version", "bcp47": "cvx.iptc.org/bcp47",
    "cusip": "cvx.iptc.org/cusip", "figi": "cvx.iptc.org/figi", "gics": "cvx.iptc.org/gics",
    "isin": "cvx.iptc.org/isin", "mic": "cvx.iptc.org/iso10383-mic",
    "iso3166-1a2": "cvx.iptc.org/iso3166-1a2", "iso3166-1a3": "cvx.iptc.org/iso3166-1a3",
    "iso3166-2": "cvx.iptc.org/iso3166-2", "iso4217a": "cvx.iptc.org/iso4217a",
    "iso4217n": "cvx.iptc.org/iso4217n", "parasport": "cvx.iptc.org/parasport",
    "secst": "cvx.iptc.org/secst", "sedol": "cvx.iptc.org/sedol",
    "ticker": "cvx.iptc.org/ticker", "tidm": "cvx.iptc.org/tidm",
    "dbpedia": "dbpedia.org/resource", "freebase": "www.freebase.com",
    "geonames": "sws.geonames.org", "googletopicsv1": "cvx.iptc.org/googletopicsv1",
    "googletopicsv2": "cvx.iptc.org/googletopicsv2", "iabcontent20": "cvx.iptc.org/iabcontent20",
    "iabcontent21": "cvx.iptc.org/iabcontent21", "iabcontent22": "cvx.iptc.org/iabcontent22",
    "iabcontent30": "cvx.iptc.org/iabcontent30", "iabaudience10": "cvx.iptc.org/iabaudience10",
    "iabadproduct10": "cvx.iptc.org/iabadproduct10",
    "iabadproduct20": "cvx.iptc.org/iabadproduct20", "mb-artist": "musicbrainz.org/artist",
    "mb-label": "musicbrainz.org/label", "mb-recording": "musicbrainz.org/recording",
    "mb-release": "musicbrainz.org/release", "mb-releasegroup": "musicbrainz.org/release-group",
    "mb-work": "musicbrainz.org/work", "plus": "ns.useplus.org/ldf/vocab",
    "skos": "www.w3.org/2004/02/skos/core", "wikidata": "www.wikidata.org/entity",
  ]
}
