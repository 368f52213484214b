import type { Form } from '../types';

export const practiceBases = {
  no: 25,
  title: '校内外实习实训基地建设及成效一览表',
  blocks: [
    {
      labels: [{ name: '年度', header: '年度|年份', kind: 'year' }],
      measures: [
        { name: '校企合作企业数量', header: ['校企合作企业数量'], kind: 'count', unit: '个' },
        { name: '校外实训基地数量', header: ['校外实训基地数量'], kind: 'count', unit: '个' },
        { name: '重点项目名称', header: ['校企合作建设重点项目名称'], kind: 'text', unit: '', optional: true },
        { name: '订单班人数', header: ['校企合作订单班人数'], kind: 'count', unit: '人' },
      ],
    },
    {
      name: '成效',
      labels: [{ name: '年度', header: '年度|年份', kind: 'year' }],
      measures: [
        { name: '顶岗实习岗位数', header: ['学生顶岗实习岗位数'], kind: 'count', unit: '个' },
        { name: '教师赴企业实践数', header: ['教师赴企业实践数'], kind: 'count', unit: '人' },
        { name: '合作开发课程数', header: ['校企合作开发课程数'], kind: 'count', unit: '门' },
        { name: '合作开发教材数', header: ['校企合作开发教材数'], kind: 'count', unit: '本' },
        { name: '培训企业员工数', header: ['学校培训企业员工数'], kind: 'count', unit: '人' },
        { name: '接收毕业学生数', header: ['合作企业接收毕业学生数'], kind: 'count', unit: '人' },
      ],
    },
  ],
} as const satisfies Form;
