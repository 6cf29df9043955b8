import { Field, Int, ObjectType } from '@nestjs/graphql';

import { MapColumnModel } from './map.model.js';
import { MinimumModel, RequirementModel } from './requirement.model.js';
import type { AnalysisRef } from './analysis.reader.js';
import type { UnitFilter } from './unit.reader.js';

@ObjectType('CoverageCell', { description: 'One team with those below it, one column, down to its people. Figures are -1 where suppressed.' })
export class CoverageCellModel {
  @Field(() => MapColumnModel, { description: 'The column.' })
  column!: MapColumnModel;

  @Field(() => Int, { description: 'Units required.' })
  required!: number;

  @Field(() => Int, { description: 'Units met.' })
  met!: number;

  @Field(() => Int, { description: 'Units met and proven.' })
  proven!: number;

  @Field(() => Int, { description: 'Units that wait for one decision.' })
  pending!: number;

  @Field(() => Int, { description: 'Units of people on leave; -1 for readers of figures only.' })
  leave!: number;

  @Field(() => Int, { description: 'Units in grace; -1 for readers of figures only.' })
  grace!: number;

  @Field(() => Int, { description: 'Units of people excused; -1 for readers of figures only.' })
  exempt!: number;

  @Field(() => Int, { description: 'Distinct people with a unit met.' })
  holders!: number;

  @Field({ description: 'Whether one person alone holds what is important here.' })
  hangsOnOne!: boolean;

  @Field(() => [RequirementModel], { description: 'What asks for it here.' })
  requirements!: RequirementModel[];

  @Field(() => [MinimumModel], { description: 'Minimums of this column in these teams, at most 20.' })
  minimums!: MinimumModel[];

  @Field(() => Int, { description: 'Units of people whom this reader may not see by name.' })
  outside!: number;

  teamId!: string;
  analysis!: AnalysisRef;
  filter!: UnitFilter;
}
