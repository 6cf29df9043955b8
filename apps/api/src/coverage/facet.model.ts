import { Field, ObjectType } from '@nestjs/graphql';

import { RoleRefModel } from '../person/person.model.js';

@ObjectType('Facets', { description: 'What people whom this reader sees by name can be told apart by, each list in order and of at most 1,000 entries.' })
export class FacetsModel {
  @Field(() => [String], { description: 'Locations.' })
  locations!: string[];

  @Field(() => [String], { description: 'Job families.' })
  jobFamilies!: string[];

  @Field(() => [String], { description: 'Cost centres.' })
  costCentres!: string[];

  @Field(() => [RoleRefModel], { description: 'Roles.' })
  roles!: RoleRefModel[];
}
