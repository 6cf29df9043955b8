import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('TemplateColumn', { description: 'A column of a template.' })
export class TemplateColumnModel {
  @Field({ description: 'Its header.' })
  name!: string;

  @Field({ description: 'Whether every row needs it.' })
  required!: boolean;

  @Field({ description: 'What to write in it.' })
  help!: string;

  @Field({ description: 'A cell as it could be.' })
  example!: string;
}

@ObjectType('Template', { description: 'A kind of CSV file that can be taken in; the file itself is at /templates/<kind>.csv.' })
export class TemplateModel {
  @Field({ description: 'Its kind, as in the address of the file.' })
  kind!: string;

  @Field({ description: 'What it is for.' })
  title!: string;

  @Field(() => [TemplateColumnModel], { description: 'Its columns, in order.' })
  columns!: TemplateColumnModel[];
}
