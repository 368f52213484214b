import type { Form } from '../types';

export const courses = {
  no: 24,
  title: '课程建设情况一览表',
  blocks: [
    {
      labels: [],
      measures: [
        { name: '公共基础课设置', header: ['学校公共基础课设置|公共基础课设置'], kind: 'count', unit: '门' },
        { name: '使用部颁教材比例', header: ['使用部颁教材比例'], kind: 'ratio', unit: '%' },
        { name: '校本教材开发数', header: ['校本教材开发数'], kind: 'count', unit: '本' },
        { name: '一体化课程改革专业', header: ['一体化课程改革专业'], kind: 'count', unit: '个' },
        { name: '一体化课程改革课程', header: ['一体化课程改革课程'], kind: 'count', unit: '门' },
      ],
    },
  ],
} as const satisfies Form;
