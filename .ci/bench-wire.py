"""The measuring part of bench-wire: bench-wire.py PROGRAM FOLDER [NAME...]"""

import os
import subprocess
import sys
import tempfile
import time

import feedparser
import lxml.etree

LIMIT = 8 * 1024 * 1024
PARAGRAPH = "The harbour council voted on Tuesday to keep the ferry running through the winter. "


class Reader:
    """A process that reads wires for as long as it is asked to."""

    def __init__(self, program):
        self.process = subprocess.Popen(
            [program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def read(self, path):
        """Format, items and seconds of one file."""
        self.process.stdin.write(path + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().rstrip("\n").split("\t")
        if len(answer) < 4:
            sys.exit(f"{path}: the reader gave no answer")
        return answer[0], int(answer[1]), int(answer[3]) / 1e9

    def peak(self):
        """Ends the process; the most memory it ever held."""
        self.process.stdin.close()
        _, _, usage = os.wait4(self.process.pid, 0)
        self.process.returncode = 0
        return usage.ru_maxrss * 1024


def timed(work):
    start = time.process_time()
    try:
        work()
    except lxml.etree.XMLSyntaxError:
        return None
    return time.process_time() - start


def files(folder):
    for root, _, names in os.walk(folder):
        for name in sorted(names):
            path = os.path.join(root, name)
            if "\n" not in path:
                yield path


def row(name, *cells):
    print(f"{name:<22}" + "".join(f"{cell:>12}" for cell in cells))


def rate(amount, seconds):
    return f"{amount / seconds:.1f}" if seconds else "-"


def corpus(program, folder, wanted):
    """Each format's files: megabytes and items a second, beside lxml and feedparser."""
    print("real wires, best of 5 for each file; files that lxml refuses are left out of both:")
    row("format", "files", "MB", "stet MB/s", "lxml MB/s", "stet/lxml")
    reader = Reader(program)
    feeds = []
    for format in sorted(os.listdir(folder)):
        path = os.path.join(folder, format)
        if not os.path.isdir(path) or format.endswith("-expected") or not chosen(format, wanted):
            continue
        isXML = format.startswith(("newsml", "nitf", "rss", "atom", "vendor-xml", "cdf"))
        count, size, ours, theirs = 0, 0, 0.0, 0.0
        items, feedItems, oursOfFeed, theirsOfFeed = 0, 0, 0.0, 0.0
        for file in files(path):
            with open(file, "rb") as opened:
                content = opened.read()
            spent, parsed = [], []
            for _ in range(5):
                _, found, seconds = reader.read(file)
                spent.append(seconds)
                if isXML:
                    parsed.append(timed(lambda: lxml.etree.fromstring(content)))
            if isXML and None in parsed:
                continue
            count, size, ours = count + 1, size + len(content), ours + min(spent)
            theirs += min(parsed, default=0)
            if format.startswith(("rss", "atom")):
                items += found
                start = time.process_time()
                feedItems += len(feedparser.parse(content).entries)
                theirsOfFeed += time.process_time() - start
        row(format, count, f"{size / 1e6:.2f}", rate(size / 1e6, ours), rate(size / 1e6, theirs),
            f"{theirs / ours:.2f}" if theirs else "-")
        if items:
            feeds.append((format, rate(items, ours), rate(feedItems, theirsOfFeed),
                          f"{items / ours / (feedItems / theirsOfFeed):.0f}"))
    reader.peak()
    if feeds:
        print("\nfeeds, items a second:")
        row("format", "stet", "feedparser", "times")
        for cells in feeds:
            row(*cells)


def repeated(head, unit, tail, size=LIMIT - 4096):
    """`unit(n)` again and again between head and tail, up to the size."""
    parts, length, number = [head], len(head) + len(tail), 0
    while True:
        part = unit(number)
        if length + len(part.encode()) > size:
            break
        parts.append(part)
        length += len(part.encode())
        number += 1
    return "".join(parts + [tail])


def paragraphs(count, tag="p"):
    return "".join(f"<{tag}>{PARAGRAPH * 4}</{tag}>" for _ in range(count))


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


def samples(size=LIMIT - 4096):
    """Large files of every format, then those that cost a careless reader the square."""
    def fill(head, unit, tail):
        return repeated(head, unit if callable(unit) else lambda _: unit, tail, size)

    def g2(n):
        return (f'<newsItem guid="urn:x:{n}" version="1"><itemMeta><itemClass qcode="ninat:text"/>'
                '<versionCreated>2024-05-01T10:00:00Z</versionCreated></itemMeta><contentMeta>'
                f'<headline>Ferry {n} stays</headline><subject qcode="medtop:1{n:07}"/>'
                '</contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html>'
                f'<body>{paragraphs(6)}</body></html></inlineXML></contentSet></newsItem>')

    def newsml(n):
        return (f'<NewsItem><Identification><NewsIdentifier><ProviderId>x.example</ProviderId>'
                f'<DateId>20240501</DateId><NewsItemId>n{n}</NewsItemId><RevisionId>1</RevisionId>'
                f'<PublicIdentifier>urn:newsml:x.example:20240501:n{n}:1</PublicIdentifier>'
                '</NewsIdentifier></Identification><NewsManagement><NewsItemType FormalName="News"/>'
                '<FirstCreated>20240501T100000Z</FirstCreated><Status FormalName="Usable"/>'
                '</NewsManagement><NewsComponent><NewsLines><HeadLine>Ferry stays</HeadLine>'
                f'</NewsLines><ContentItem><DataContent>{paragraphs(6)}</DataContent></ContentItem>'
                '</NewsComponent></NewsItem>')

    def rss(n):
        return (f'<item><guid>urn:x:{n}</guid><title>Ferry {n} stays</title><link>https://x.example/'
                f'{n}</link><pubDate>Wed, 01 May 2024 10:00:00 GMT</pubDate><description>'
                f'{escaped(paragraphs(3))}</description></item>')

    def atom(n):
        return (f'<entry><id>urn:x:{n}</id><title>Ferry {n} stays</title><updated>2024-05-01T10:00:'
                f'00Z</updated><link href="https://x.example/{n}"/><content type="html">'
                f'{escaped(paragraphs(3))}</content></entry>')

    def ninjs(n):
        return ((',' if n else '') + f'{{"id":"{n}","url":"https://x.example/{n}","title":"Ferry",'
                f'"content_html":"{paragraphs(3)}"}}')

    atomHead = '<feed xmlns="http://www.w3.org/2005/Atom"><title>X</title>'
    rssHead = '<rss version="2.0"><channel><title>X</title>'
    rssTail = '</channel></rss>'
    nitfHead = ('<nitf><head><docdata><doc-id id-string="x1"/></docdata></head><body><body.head>'
                '<hedline><hl1>Ferry stays</hl1></hedline></body.head><body.content>')
    nitfTail = '</body.content></body></nitf>'
    g2Head = '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>'
    g2Tail = '</itemSet></newsMessage>'
    g2One = (g2Head + '<newsItem guid="urn:x:1" version="1"><itemMeta><itemClass qcode="ninat:text"/>'
             '</itemMeta><contentMeta><headline>Ferry</headline>')
    g2OneTail = ('</contentMeta><contentSet><inlineXML><html><body><p>Ferry.</p></body></html>'
                 '</inlineXML></contentSet></newsItem>' + g2Tail)
    page = '<!DOCTYPE html><html><head><title>Ferry stays</title></head><body>'
    pageTail = '</body></html>'
    mailHead = ('From: desk@x.example\r\nTo: all@x.example\r\nSubject: Ferry stays\r\n'
                'Date: Wed, 01 May 2024 10:00:00 +0000\r\nMessage-ID: <1@x.example>\r\n')
    rssOne = rssHead + '<item><guid>1</guid><title>Ferry</title><description>'
    rssOneTail = '</description></item>' + rssTail

    yield "newsml-g2", fill(g2Head, g2, g2Tail)
    yield "newsml-1", fill('<NewsML><NewsEnvelope/>', newsml, '</NewsML>')
    yield "nitf", fill(nitfHead, paragraphs(1), nitfTail)
    yield "rss", fill(rssHead, rss, rssTail)
    yield "atom", fill(atomHead, atom, '</feed>')
    yield "json-feed", fill('{"version":"https://jsonfeed.org/version/1.1","items":[', ninjs, ']}')
    yield "ninjs", fill('{"uri":"urn:x:1","headline":"Ferry","body_html":"', paragraphs(1), '"}')
    yield "html", fill(page + '<h1>Ferry stays</h1><article>', paragraphs(1), '</article>' + pageTail)
    yield "vendor-xml", fill('<article><id>1</id><title>Ferry</title><body>', paragraphs(1),
                             '</body></article>')
    yield "mail", fill(mailHead + '\r\n', PARAGRAPH + '\r\n\r\n', '')
    yield "text", fill('Ferry stays\n\n', PARAGRAPH + '\n\n', '')
    yield "teletype", fill('ZCZC\nFERRY STAYS\n\n', PARAGRAPH + '\n', '\nNNNN\n')
    yield "small-rss-items", fill(rssHead, lambda n: f'<item><title>T{n}</title></item>', rssTail)
    yield "small-g2-items", fill(
        g2Head, lambda n: f'<newsItem guid="u{n}"><contentMeta><headline>T{n}</headline>'
        '</contentMeta></newsItem>', g2Tail)
    yield "small-newsml-items", fill(
        '<NewsML>', lambda n: '<NewsItem><Identification><NewsIdentifier><NewsItemId>n'
        f'{n}</NewsItemId></NewsIdentifier></Identification><NewsComponent><NewsLines><HeadLine>T{n}'
        '</HeadLine></NewsLines></NewsComponent></NewsItem>', '</NewsML>')
    yield "same-guid", fill(rssHead, lambda n: f'<item><guid>1</guid><title>T{n}</title></item>',
                            rssTail)
    yield "many-subjects", fill(g2One, lambda n: f'<subject qcode="x:{n}"/>', g2OneTail)
    yield "many-categories", fill(rssHead + '<item><title>T</title>',
                                  lambda n: f'<category>c{n}</category>', '</item>' + rssTail)
    yield "many-enclosures", fill(
        rssHead + '<item><title>T</title>', lambda n: f'<enclosure url="https://x.example/{n}.jpg" '
        'type="image/jpeg"/>', '</item>' + rssTail)
    yield "unknown-elements", fill(g2One, lambda n: f'<x{n}>t</x{n}>', g2OneTail)
    yield "many-entities", fill(nitfHead + '<p>', '&eacute;&amp;', '</p>' + nitfTail)
    yield "many-angles", fill(page, '<', pageTail)
    yield "angles-in-rss", fill(rssOne, '&lt;', rssOneTail)
    yield "open-tags", fill(page, '<b>', pageTail)
    yield "nested-divs", fill(page, '<div>', pageTail)
    yield "open-cdata", fill(rssOne, '<![CDATA[<p>x]]>', rssOneTail)
    yield "open-comments", fill(page, '<!--', pageTail)
    yield "emphasis", fill(nitfHead + '<p>', 'a <em>b</em> ', '</p>' + nitfTail)
    yield "links", fill(page + '<article><p>', lambda n: f'a <a href="https://x.example/{n}">b</a> ',
                        '</p></article>' + pageTail)
    yield "breaks", fill(page + '<article><p>', 'word<br>', '</p></article>' + pageTail)
    yield "table", fill(page + '<article><table>', '<tr><td>a</td><td>b</td></tr>',
                        '</table></article>' + pageTail)
    yield "wide-row", fill(page + '<article><table><tr>', '<td>a</td>',
                           '</tr><tr><td>a</td></tr></table></article>' + pageTail)
    yield "list", fill(page + '<article><ul>', '<li>word</li>', '</ul></article>' + pageTail)
    yield "list-of-lists", fill(page + '<article>', '<ul><li>a<ul><li>b</li></ul></li></ul>',
                                '</article>' + pageTail)
    yield "quotes-in-html", fill(page + '<article>', '<blockquote>' * 60 + 'a' + '</blockquote>' * 60,
                                 '</article>' + pageTail)
    yield "text-in-divs", fill(page, '<div>A sentence, and one more, of the text.<a href=/x>y</a></div>',
                               pageTail)
    yield "one-long-word", fill('ZCZC\nFERRY\n\n', 'x', '\nNNNN\n')
    yield "long-paragraph", fill('Ferry stays\n\n', PARAGRAPH, '\n')
    yield "brackets", fill('Ferry stays\n\nText ', '(', '\n')
    yield "bracketed-text", fill('Ferry stays\n\n', '(Ferry) ', '\n')
    yield "stars", fill('Ferry stays\n\nText ', '*', '\n')
    yield "spaced-stars", fill('Ferry stays\n\nText ', 'a * b_', '\n')
    yield "ampersands", fill('Ferry stays\n\nText ', '&', '\n')
    yield "backslashes", fill('Ferry stays\n\nText ', '\\', '\n')
    yield "blank-lines", fill('Ferry stays\n\nText', '\n', 'x\n')
    yield "short-lines", fill('Ferry stays\n\n', 'a\n', '\n')
    yield "short-paragraphs", fill('Ferry stays\n\n', 'a b\n\n', '\n')
    yield "disclaimers", fill('Ferry stays\n\n', 'This story was not edited by staff. ', '\n')
    yield "disclaimer-lines", fill('Ferry stays\n\n', 'This story was not edited by staff.\n\n', '\n')
    yield "quoted-printable", fill(
        mailHead + 'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: '
        'quoted-printable\r\n\r\n', '=C3=A9=\r\n', '')
    yield "mail-headers", fill(mailHead, lambda n: f'X-H{n}: a\r\n', '\r\nText\r\n')
    yield "encoded-words", fill(mailHead + 'X-S: ', '=?utf-8?q?a?=\r\n ', '\r\n\r\nText\r\n')
    yield "mail-parts", fill(mailHead + 'Content-Type: multipart/mixed; boundary=b\r\n\r\n',
                             '--b\r\n\r\na\r\n', '--b--\r\n')
    yield "deep-json", fill('{"uri":"1","headline":"a","x":', '[', '}')
    yield "many-keys", fill('{"uri":"1","headline":"a","body_text":"b"', lambda n: f',"k{n}":1', '}')
    yield "same-keys", fill('{"uri":"1","headline":"a","body_text":"b"', ',"k":1', '}')
    yield "many-attributes", fill(rssHead + '<item><title>T</title><x ', lambda n: f'a{n}="" ',
                                  '/></item>' + rssTail)
    yield "many-namespaces", fill(
        rssHead, lambda n: f'<item xmlns:n{n}="urn:{n}"><title>T{n}</title><n{n}:a>b</n{n}:a></item>',
        rssTail)
    yield "doctype", fill('<!DOCTYPE nitf [', lambda n: f'<!ELEMENT a{n} ANY>', ']>' + nitfHead + nitfTail)


def large(program, wanted):
    """Each large file in a process of its own: seconds, memory, and how time grows with size."""
    idle = Reader(program).peak()
    print("\nfiles of 8 MiB; memory is what the process held at most above an idle one; growth is the "
          "\ntime for four times the size, 4 when it grows as the file does:")
    row("file", "read as", "items", "seconds", "MB/s", "mem/input", "growth")
    worst = []
    small = dict(samples(LIMIT // 4))
    with tempfile.TemporaryDirectory() as folder:
        for name, text in samples():
            if not chosen(name, wanted):
                continue
            path = os.path.join(folder, name)
            results = []
            for content in (small[name], text):
                with open(path, "w", encoding="utf-8", newline="") as file:
                    file.write(content)
                reader = Reader(program)
                format, items, seconds = reader.read(path)
                results.append((seconds, reader.peak() - idle))
            size = os.path.getsize(path)
            os.remove(path)
            (before, _), (seconds, peak) = results
            worst.append((seconds, name))
            row(name, format, items, f"{seconds:.2f}", rate(size / 1e6, seconds),
                f"{peak / size:.1f}", f"{seconds / before:.1f}" if before > 0.01 else "-")
    if worst:
        print(f"slowest: {max(worst)[1]}, {max(worst)[0]:.2f} s")


def chosen(name, wanted):
    return not wanted or any(part in name for part in wanted)


def main():
    program, folder, wanted = sys.argv[1], sys.argv[2], sys.argv[3:]
    if os.path.isdir(folder):
        corpus(program, folder, wanted)
    else:
        print(f"There are no wires in {folder}, so only files made here are measured.")
    large(program, wanted)


main()
