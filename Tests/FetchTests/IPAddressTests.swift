import Testing

@testable import Fetch

@Suite struct IPAddressTests {
  @Test(arguments: [
    "0.0.0.0", "0.255.255.255", "10.0.0.0", "10.255.255.255", "100.64.0.0", "100.100.100.200",
    "100.127.255.255", "127.0.0.1", "127.255.255.254", "169.254.0.0", "169.254.169.254",
    "169.254.170.2", "172.16.0.0", "172.31.255.255", "168.63.129.16", "192.0.0.1", "192.0.0.192",
    "192.0.2.1", "192.88.99.1", "192.168.0.0", "192.168.255.255", "198.18.0.0", "198.19.255.255",
    "198.51.100.1", "203.0.113.255", "224.0.0.1", "239.255.255.255", "240.0.0.1",
    "255.255.255.255",
    "::", "::1", "::127.0.0.1", "::8.8.8.8", "::ffff:127.0.0.1", "::ffff:8.8.8.8",
    "::ffff:0:127.0.0.1", "64:ff9b::127.0.0.1", "64:ff9b::a9fe:a9fe", "64:ff9b::10.0.0.1",
    "64:ff9b:1::8.8.8.8", "100::1", "2001::1", "2001:0:4136:e378::1", "2001:2::1", "2001:10::1",
    "2001:20::1", "2001:db8::1", "2002:7f00:1::", "2002:a9fe:a9fe::", "2002:808:808::1",
    "3fff::1", "3fff:fff::1", "4000::1", "5f00::1", "fc00::1", "fd00:ec2::254", "fdff::1",
    "fe80::1", "febf::1", "fec0::1", "ff02::1", "ff0e::1",
  ])
  func `what is set aside is known`(text: String) throws {
    #expect(try #require(IPAddress(text)).reservation != nil)
  }

  @Test(arguments: [
    "1.0.0.0", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0",
    "126.255.255.255", "128.0.0.0", "169.253.255.255", "169.255.0.0", "172.15.255.255",
    "172.32.0.0", "168.63.129.15", "192.0.1.0", "192.167.255.255", "192.169.0.0", "198.17.255.255",
    "198.20.0.0", "223.255.255.255",
    "2000::1", "2001:200::1", "2001:db7:ffff::1", "2001:db9::1", "2003::1", "2606:4700::1111",
    "2a00:1450::1", "3ffe::1", "3fff:1000::1", "64:ff9b::8.8.8.8",
  ])
  func `the public network begins right beside it`(text: String) throws {
    #expect(try #require(IPAddress(text)).reservation == nil)
  }

  @Test(arguments: [
    "", "1", "1.2.3", "1.2.3.4.5", "01.2.3.4", "1.2.3.4 ", " 1.2.3.4", "0x1.2.3.4", "1.2.3.256",
    "::g", "1:2:3:4:5:6:7", "::1%lo", "[::1]", "1.2.3.4\n",
  ])
  func `other spellings are no numbers`(text: String) {
    #expect(IPAddress(text) == nil)
  }

  @Test(arguments: [
    ("http://localhost/", true), ("http://LocalHost./", true), ("http://a.localhost/", true),
    ("http://metadata.google.internal/", true), ("http://printer.local/", true),
    ("http://nas.lan/", true), ("http://router.home.arpa/", true),
    ("http://localhost.example.org/", false), ("http://internal.example.org/", false),
  ])
  func `some hosts are refused by their name alone`(text: String, isReserved: Bool) throws {
    #expect((try WebAddress(text).reservation != nil) == isReserved)
  }
}
