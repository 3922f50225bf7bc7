extension NameFolding {
    /// The words of a folded name that are no title or degree; all of them where nothing else is left. For a search, where
    /// one side has the degrees and the other has not.
    package static func withoutTitles(_ words: [String]) -> [String] {
        let names = words.filter { !titles.contains($0) }
        return names.isEmpty ? words : names
    }

    /// What `Dr. Ir. H.` before and `, S.Sos., M.Si., Ph.D.` behind a name fold to, as seen in Indonesian rosters.
    private static let titles = Set(
        """
        dr drg drh dra drs prof ir apt ns h hj kh tgk r rr
        s m d a ma sag sak sap se sfarm sgz sh si sip skep skg skm skom sn sos sp spd spsi spt ss st stp str sst
        mag mak map mars mba meng mh mhum mil mkes mkm mkn mkom mm mpd mph mphil msc msi msn mt mtr mek
        ag ak ap e farm gz hum i ip k ked kep kes keb km kn kom ling med p par pd pel ph pi psi pt sc sn sos stat t tr
        amd amk a md bsc ba cht phd lc cfra crmo qia sp og pa b an
        """.split { $0 == " " || $0 == "\n" }.map(String.init)
    )
}
