import { EMPLOYMENT_HEADERS } from './employment-and-money';
import { RESULT_HEADERS } from './results-and-teaching';
import { SCHOOL_HEADERS } from './school-and-students';

/**
 * What schools write in a header instead of a word of the form, by table and column: taken only where no column of the
 * table has a word of the form, and no two columns may be meant.
 */
export const HEADER_WORDS = { ...SCHOOL_HEADERS, ...RESULT_HEADERS, ...EMPLOYMENT_HEADERS };

/** Whole headers that mean the same in every table. */
export const SAME_HEADERS: readonly string[] = [
  '年度|年份|年|年别|学年|学年度|统计年度|报告年度|所属年度|数据年度',
  '专业大类|专业大类名称|专业类别|专业类|专业类名称|大类|大类名称|专业门类|所属大类|所属专业大类',
  '专业名称|专业|开设专业|专业工种|所学专业|具体专业',
  '序号|序|顺序号|项次',
  '数量|人数|数目|个数',
  '比例|占比|比率|比重|百分比|百分率|所占比例|所占比重|所占百分比|占比例|占比率|构成比|占总数比例|占总人数比例',
];

/** Parts of a header. */
export const SAME_PARTS: readonly string[] = [
  '在校生|在校学生|在籍学生|在籍生|在读学生|在校|在籍',
  '毕业生|毕业学生|毕业',
  '招生|录取|招录|招收|实招|报到|新生',
  '教职工|教职员工|在职教职工|在岗教职工',
  '专任教师|专职教师',
  '教师|老师',
  '仪器设备|设备',
  '鉴定|评价|认定|等级认定|技能鉴定|技能评价',
  '通过|合格|取证|获证',
  '实习|实训|实习实训|实训实习|顶岗实习|岗位实习',
  '课程|课',
  '图书|书|藏书',
  '国家级|国家',
  '市级|州级|地市级|市州级|市',
  '区级|县级|区县级|县区级',
  '经费|资金|金额',
  '满意度|满意率',
  '合格率|通过率|达标率',
  '企业|单位',
  '校企合作|合作',
  '其他|其它',
];

/** How a header of people or things may end, and one of all of them. */
export const COUNT_ENDINGS = '人数|数量|数|个数|学生人数|学生数';
export const TOTAL_ENDINGS = '总人数|总数|总量|总数量|学生总数|学生总人数|合计|总计';
/** How a header of a share may end. */
export const SHARE_ENDINGS = '比例|比|占比|比率|比重|百分比';
