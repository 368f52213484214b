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
          members: [
            {
              name: '招生总人数',
              also: '合计|总计|共计|总数|总人数|招生总数|招生合计|招生人数合计|录取总人数',
              role: 'total',
            },
            {
              name: '本市',
              also: '本市招生人数|本市州招生人数|本州招生人数|市内|本市内|本市学生|本市生源|本市学籍|本市户籍|本市招生数|本市录取人数|市内招生人数',
            },
            {
              name: '省内市外',
              also: '省内市外招生人数|省内市州外招生人数|省内外市|市外省内|省内其他市|省内其他市州|省内其他地市|本省市外|本省外市|本省其他市|省内市外生源|省内其他地区|省内市外招生数|省内外市招生人数',
            },
            {
              name: '其他省',
              also: '其他省学籍招生人数|其他省招生人数|省外招生人数|外省招生人数|省外|外省|其他省份|其他省市|外省市|省外生源|外省生源|其他省学籍|外省学籍|外省户籍|省外学生|外省学生|其他省招生数|省外招生数|外省招生数|省外录取人数',
            },
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
