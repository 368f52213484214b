import { contestForm } from '../contest-form';

export const studentContests = contestForm(31, '学生');
