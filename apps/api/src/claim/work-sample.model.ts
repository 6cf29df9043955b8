import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('WorkSample', { description: 'A file that shows the work which a claim or a request rests on.' })
export class WorkSampleModel {
  @Field(() => ID, { description: 'The document; its file is at /document-files/ and this id.' })
  id!: string;

  @Field({ description: 'Name of the file.' })
  fileName!: string;

  @Field({ description: 'What the bytes of the file say it is: application/pdf, image/png or image/jpeg.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Bytes.' })
  size!: number;

  @Field({ description: 'True where the person took it back: its file is gone.' })
  isWithdrawn!: boolean;
}
