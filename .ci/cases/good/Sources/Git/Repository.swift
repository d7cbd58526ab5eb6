import CGit

#if canImport(Glibc)
  import Glibc
#endif
