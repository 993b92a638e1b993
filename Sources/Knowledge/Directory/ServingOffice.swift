extension KnowledgeBase {
    /// The office that serves a district of a city: the one that the district names, else the first that names the district. O(offices).
    public func office(serving district: District, in municipality: CityIndex) -> Office? {
        district.office.flatMap { office($0.value) }
            ?? offices.first { office in
                office.municipality == municipality
                    && (office.districts?.value ?? []).contains { $0.value == district.id?.value }
            }
    }
}
