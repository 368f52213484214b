import { contestForm } from '../contest-form';

export const teacherContests = contestForm(30, '教师');
