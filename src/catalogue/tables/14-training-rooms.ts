import type { Form } from '../types';

export const trainingRooms = {
  no: 14,
  title: '校内实训基地建设情况一览表',
  blocks: [
    {
      labels: [
        { name: '序号', header: '序号', kind: 'ordinal', optional: true },
        {
          name: '专业大类',
          header: '专业大类名称|专业大类',
          kind: 'open',
          total: { name: '合计', required: false },
        },
      ],
      measures: [
        { name: '实训室总数', header: ['实训室总数'], kind: 'count', unit: '个', dated: true },
        {
          name: '设备值',
          header: ['教学、实训仪器设备值|教学实训仪器设备值|设备值'],
          kind: 'amount',
          unit: '万元',
          dated: true,
        },
        { name: '生均设备值', header: ['生均设备值'], kind: 'per-head', unit: '元/生', dated: true },
        { name: '工位数', header: ['工位数'], kind: 'count', unit: '个', dated: true },
      ],
    },
  ],
} as const satisfies Form;
