import GRDB

/// The tables of the budget; another number than the file's means that the file is rebuilt.
enum Schema {
  /// "stet" in ASCII, so that nobody else's database is taken for ours.
  static let application: Int32 = 0x7374_6574
  static let number: Int32 = 7

  /// Each `digest` is that of its row's other values.
  ///
  /// `story.number` is also the row of its words: a story that changes gets a new number and the
  /// old words, which a contentless table of SQLite before 3.43 cannot delete, find no story.
  static let tables = """
    CREATE TABLE reflects (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      tip TEXT NOT NULL
    );
    CREATE TABLE story (
      number INTEGER PRIMARY KEY,
      path TEXT NOT NULL UNIQUE,
      id TEXT NOT NULL,
      slug TEXT NOT NULL,
      state TEXT NOT NULL,
      headline TEXT NOT NULL,
      byline TEXT,
      dateline TEXT,
      language TEXT,
      date TEXT,
      embargo TEXT,
      agency TEXT,
      guid TEXT,
      version TEXT,
      flag TEXT,
      forced TEXT,
      base TEXT,
      blob TEXT NOT NULL,
      tip TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      changed INTEGER NOT NULL,
      author TEXT NOT NULL,
      email TEXT NOT NULL,
      digest INTEGER NOT NULL
    );
    CREATE INDEX story_id ON story (id);
    CREATE INDEX story_slug ON story (slug);
    CREATE INDEX story_state ON story (state);
    CREATE INDEX story_forced ON story (forced) WHERE forced IS NOT NULL;
    CREATE INDEX story_guid ON story (guid, agency) WHERE guid IS NOT NULL;
    CREATE VIRTUAL TABLE words USING fts5 (
      headline, body, content = '',
      tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
    );
    CREATE TABLE step (
      story TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      tip TEXT NOT NULL,
      path TEXT NOT NULL,
      transition TEXT,
      before_state TEXT,
      after_state TEXT,
      name TEXT NOT NULL,
      email TEXT NOT NULL,
      seconds INTEGER NOT NULL,
      offset_minutes INTEGER NOT NULL,
      subject TEXT NOT NULL,
      before_blob TEXT,
      after_blob TEXT,
      words_added INTEGER,
      words_removed INTEGER,
      flag TEXT,
      by_hand INTEGER NOT NULL,
      reason TEXT,
      note TEXT,
      digest INTEGER NOT NULL,
      PRIMARY KEY (story, ordinal, tip, path)
    ) WITHOUT ROWID;
    CREATE INDEX step_ordinal ON step (ordinal);
    CREATE TABLE sketch (
      number INTEGER PRIMARY KEY,
      minima BLOB NOT NULL
    );
    CREATE TABLE band (
      hash INTEGER NOT NULL,
      number INTEGER NOT NULL,
      PRIMARY KEY (hash, number)
    ) WITHOUT ROWID;
    CREATE TABLE former (
      guid TEXT NOT NULL,
      path TEXT NOT NULL,
      PRIMARY KEY (guid, path)
    ) WITHOUT ROWID;
    CREATE TABLE house (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      style TEXT NOT NULL
    );
    CREATE TABLE standing (
      path TEXT PRIMARY KEY,
      content BLOB NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE frontier (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      main TEXT NOT NULL,
      wire TEXT NOT NULL
    );
    CREATE TABLE dossier (
      path TEXT PRIMARY KEY,
      content BLOB NOT NULL,
      exception INTEGER NOT NULL,
      killed INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX dossier_exception ON dossier (path) WHERE exception;
    CREATE INDEX dossier_killed ON dossier (path) WHERE killed;
    """

  /// Makes the tables in an empty database.
  static func create(in database: Database) throws {
    try database.execute(sql: tables)
    try database.execute(
      sql: "PRAGMA application_id = \(application); PRAGMA user_version = \(number)")
  }

  /// Whether the database says it is a budget with these tables.
  static func holds(_ database: Database) throws -> Bool {
    guard try Int32.fetchOne(database, sql: "PRAGMA application_id") == application,
      try Int32.fetchOne(database, sql: "PRAGMA user_version") == number
    else { return false }
    _ = try Row.fetchOne(database, sql: "SELECT tip FROM reflects")
    return true
  }
}
