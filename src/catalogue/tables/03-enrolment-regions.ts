import type { Form } from '../types';

export const enrolmentRegions = {
  no: 3,
  title: '招生区域人数统计表',
  headings: ['生源覆盖区域情况'],
  blocks: [
    {
      labels: [
        {
          name: '区域',
          header: '区域范围|区域',
          kind: 'closed',
          behind: '人数|数|学生|新生|生源|学籍|户籍|籍|招生|录取',
          members: [
            {
              name: '招生总人数',
              also: '总数|招生总数|招生人数合计|录取总人数|录取总数|新生总人数|新生总数|总招生人数|总招生数|全校招生总人数|实际招生总人数',
              role: 'total',
            },
            { name: '本市', also: '市内|本市内|本州|本市州|本市州内|市州内' },
            {
              name: '省内市外',
              also: '市外省内|省内市州外|省内外市|省内外市州|省内外地市|省内其他|省内其他市|省内其他市州|省内其他地市|省内其他地区|本省市外|本省外市|本省其他市',
            },
            { name: '其他省', also: '省外|外省|其他省份|其他省市|其他省市区|外省市|外省份' },
          ],
        },
      ],
      measures: [
        { name: '人数', header: ['人数|招生人数'], kind: 'count', unit: '人', dated: true },
        { name: '占比', header: ['占比|比例'], kind: 'ratio', unit: '%', dated: true },
      ],
    },
  ],
} as const satisfies Form;
