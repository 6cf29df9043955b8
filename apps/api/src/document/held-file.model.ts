import { Field, Int, ObjectType } from '@nestjs/graphql';

/** A file that somebody handed in, wherever it is shown. */
@ObjectType({ isAbstract: true })
export class HeldFileModel {
  @Field({ description: 'Name of the file.' })
  fileName!: string;

  @Field({ description: 'What the bytes of the file say it is: application/pdf, image/png or image/jpeg.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Bytes.' })
  size!: number;
}
