import Vocabulary

/// The entries of 金域社区 and 奥正社区 that stories may rely on. Each names a building, so that a new report about
/// another building is no duplicate.
struct LandmarkEntry {
    let category: Category
    let building: String
    var unit: String?
    var spot: String?
    let text: String
    let fate: EntryFate
    let source: EntrySource
    /// Reported by the sample's resident.
    var isOwn = false
}

extension LandmarkEntry {
    /// Twelve open ones, two of them overdue, and two of the resident's that are done.
    static let jinyu: [LandmarkEntry] = [
        LandmarkEntry(
            category: .leak, building: "9", unit: "1", text: "9号楼1单元顶层屋面漏水，602室客厅顶棚渗水", fate: .overdue,
            source: .hotline),
        LandmarkEntry(
            category: .facilities, building: "6", spot: "儿童乐园", text: "6号楼旁儿童乐园滑梯开裂，存在安全隐患", fate: .overdue,
            source: .meeting),
        LandmarkEntry(
            category: .lift, building: "5", unit: "2", text: "5号楼2单元电梯运行有异响，停层不平", fate: .open, source: .resident),
        LandmarkEntry(
            category: .parking, building: "11", spot: "消防通道", text: "11号楼前消防通道夜间停满私家车", fate: .open,
            source: .resident),
        LandmarkEntry(
            category: .cleaning, building: "2", spot: "垃圾投放点", text: "2号楼旁垃圾桶满溢，异味严重", fate: .open,
            source: .resident),
        LandmarkEntry(
            category: .greening, building: "8", text: "8号楼西侧树枝遮挡三楼采光，请修剪", fate: .open, source: .resident),
        LandmarkEntry(
            category: .noise, building: "12", text: "12号楼楼下商铺空调外机噪声大", fate: .open, source: .hotline),
        LandmarkEntry(
            category: .security, building: "3", unit: "2", text: "3号楼2单元门禁损坏，外人随意出入", fate: .open, source: .resident,
            isOwn: true),
        LandmarkEntry(
            category: .power, building: "7", unit: "3", text: "7号楼3单元楼道灯不亮", fate: .open, source: .resident),
        LandmarkEntry(
            category: .fireSafety, building: "10", unit: "1", text: "10号楼1单元楼道堆放杂物，堵塞疏散通道", fate: .open,
            source: .resident),
        LandmarkEntry(
            category: .water, building: "1", unit: "1", text: "1号楼1单元水压不足，高层用水困难", fate: .open, source: .hotline),
        LandmarkEntry(
            category: .facilities, building: "4", text: "4号楼东侧井盖松动，过车响声大", fate: .open, source: .resident),
        LandmarkEntry(
            category: .power, building: "3", unit: "2", text: "3号楼2单元五层楼道灯不亮", fate: .cancelled, source: .resident,
            isOwn: true),
        LandmarkEntry(
            category: .cleaning, building: "3", unit: "2", text: "3号楼2单元楼道多日无人打扫", fate: .resolved, source: .resident,
            isOwn: true),
    ]

    static let aozheng: [LandmarkEntry] = [
        LandmarkEntry(
            category: .lift, building: "2", unit: "1", text: "2号楼1单元电梯按钮失灵", fate: .open, source: .resident),
        LandmarkEntry(
            category: .parking, building: "5", spot: "地下车库", text: "地下车库5号楼入口处固定车位被占用", fate: .open,
            source: .hotline),
        LandmarkEntry(
            category: .greening, building: "1", text: "1号楼前草坪枯死，黄土裸露", fate: .open, source: .resident),
    ]
}
