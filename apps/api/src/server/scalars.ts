import { DayScalar } from '../operation/day.scalar.js';
import { InstantScalar } from '../operation/instant.scalar.js';
import { NumbersScalar } from '../operation/numbers.scalar.js';

export const SCALARS = [DayScalar, InstantScalar, NumbersScalar];
