/** What the pane says of where tables stand and what the user says of that, in Chinese. */
export const zhPlaces = {
  places: {
    label: (no: number) => `表${no} 在哪里`,
    directed: '由您指定',
    missing: '没有找到。',
    near: '最像的是：',
    also: '别处也像：',
    notTaken: '没有采用：',
    itIs: '就是它',
    itIsName: (place: string, no: number) => `就是它：${place} 是表${no}`,
    wrong: '认错了？',
    notThis: '不是这张表',
    notThisName: (place: string, no: number) => `不是这张表：${place} 不是表${no}，也不是别的表`,
    noSheet: (sheet: string) => `“${sheet}”整张都不是统计表`,
    selected: (place: string) => `指定当前选区 ${place}`,
    around: (place: string) => `指定 ${place} 所在的一块`,
    noneSelected: '也可以先在工作簿里选中这张表，再回到这里指定。',
    takeBack: '收回',
    takeBackName: (what: string) => `收回：${what}`,
    said: (count: number) => `由您指定 ${count} 处`,
  },
};
