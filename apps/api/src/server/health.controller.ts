import { Controller, Get, Res } from '@nestjs/common';
import { AT_THE_DOOR, UnitsOfWork } from '@tessera/persistence';
import type { Response } from 'express';

/** live: this process answers. ready: it can also reach its database. */
@Controller('health')
export class HealthController {
  constructor(private readonly units: UnitsOfWork) {}

  @Get('live')
  live(): { status: string } {
    return { status: 'live' };
  }

  @Get('ready')
  async ready(@Res({ passthrough: true }) response: Response): Promise<{ status: string }> {
    const isReady = await this.units.run(AT_THE_DOOR, { write: false }, (unit) => unit.query('select door_is_empty()')).then(() => true, () => false);
    response.status(isReady ? 200 : 503);
    return { status: isReady ? 'ready' : 'database away' };
  }
}
