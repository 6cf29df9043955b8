import { CustomScalar, Scalar } from '@nestjs/graphql';

/** Lists of thousands: one value as far as GraphQL is concerned, which would else look at every entry by itself. On the wire they are plain lists. */
@Scalar('Numbers')
export class NumbersScalar implements CustomScalar<readonly number[], readonly number[]> {
  description = 'A list of whole numbers, none of them null.';
  serialize = (values: unknown): readonly number[] => values as readonly number[];
  parseValue = onlyAnswered;
  parseLiteral = onlyAnswered;
}

function onlyAnswered(): never {
  throw new TypeError('Answered, never asked.');
}
