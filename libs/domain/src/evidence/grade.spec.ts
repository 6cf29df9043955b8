import { describe, expect, it } from '@jest/globals';
import { GRADES, GRADE_RANK, gradeOfRank, isProven } from './grade.js';

describe('grades', () => {
  it('fall in rank from verified to claimed', () => {
    expect(GRADES.map((grade) => GRADE_RANK[grade])).toEqual([5, 4, 3, 2, 1]);
  });

  it.each(GRADES)('come back by their rank: %s', (grade) => {
    expect(gradeOfRank(GRADE_RANK[grade])).toBe(grade);
  });

  it.each([0, 6, -1, 2.5])('have no name for rank %p', (rank) => {
    expect(gradeOfRank(rank)).toBeNull();
  });

  it('prove a unit from attested upwards', () => {
    expect(GRADES.filter((grade) => isProven(GRADE_RANK[grade]))).toEqual(['verified', 'attested']);
  });
});
