import { Field, ID, ObjectType } from '@nestjs/graphql';

import { HeldFileModel } from '../document/held-file.model.js';

@ObjectType('WorkSample', { description: 'A file that shows the work which a claim or a request rests on.' })
export class WorkSampleModel extends HeldFileModel {
  @Field(() => ID, { description: 'The document; its file is at /document-files/ and this id.' })
  id!: string;

  @Field({ description: 'True where the person took it back: its file is gone.' })
  isWithdrawn!: boolean;
}
