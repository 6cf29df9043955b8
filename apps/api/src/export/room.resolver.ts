import { Query, Resolver } from '@nestjs/graphql';

import { ExportRoomModel } from './room.model.js';
import { ROOMS } from './room.js';

@Resolver(() => ExportRoomModel)
export class ExportRoomResolver {
  @Query(() => [ExportRoomModel], { description: 'What goes out as a file, and how large it may become.' })
  exportRooms(): readonly ExportRoomModel[] {
    return ROOMS.map((room) => Object.assign(new ExportRoomModel(), room));
  }
}
