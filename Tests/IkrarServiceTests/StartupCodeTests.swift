import Testing

@testable import IkrarService

@Suite struct StartupCodeTests {
    @Test func `only code of files is found, not data, the kernel's own, or what may be written`() {
        let maps = """
            55d0c0000000-55d0c0400000 r--p 00000000 fe:00 1234 /usr/bin/ikrard
            55d0c0400000-55d0c0500000 r-xp 00400000 fe:00 1234 /usr/bin/ikrard
            55d0c0500000-55d0c0600000 rw-p 00500000 fe:00 1234 /usr/bin/ikrard
            7f0000000000-7f0000001000 r-xp 00000000 00:00 0
            7f0000002000-7f0000003000 rwxp 00000000 fe:00 99 /usr/lib/odd.so
            7f0000004000-7f0000006000 r-xp 00001000 fe:00 77 /usr/lib/with a space.so (deleted)
            7ffd00000000-7ffd00002000 r-xp 00000000 00:00 0 [vdso]
            garbage
            zz-10 r-xp 0 fe:00 1 /x

            """
        #expect(
            StartupCode.codeRanges(in: maps)
                == [0x55d0_c040_0000..<0x55d0_c050_0000, 0x7f00_0000_4000..<0x7f00_0000_6000]
        )
    }

    @Test func `a process goes on after it`() {
        StartupCode.release()
        #expect([3, 1, 2].sorted() == [1, 2, 3])
    }
}
