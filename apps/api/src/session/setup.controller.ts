import { Body, Controller, Get, HttpCode, Post, Req, UseFilters } from '@nestjs/common';
import { dayOf, TesseraError } from '@tessera/domain';
import { AT_THE_DOOR, UnitsOfWork } from '@tessera/persistence';
import type { Request } from 'express';
import { z } from 'zod';

import { ProblemFilter } from '../http/problem.filter.js';
import { readBody, tooMany } from '../http/problem.js';
import { LIMITS } from '../limits/limits.js';
import { hashPassword } from './password.js';
import { emailKey } from './sessions.js';
import { Throttle } from './throttle.js';

const SHORTEST_PASSWORD = 10;
const text = z.string().trim().min(1).max(200).refine((value) => value.isWellFormed() && !/\p{Cc}/u.test(value));

const SetUp = z.strictObject({
  organisation: text,
  timeZone: z.string().max(64).refine(isTimeZone),
  name: text,
  email: z.email().max(320),
  password: z.string().min(SHORTEST_PASSWORD).refine((value) => Buffer.byteLength(value) <= LIMITS.passwordBytes),
});

/** The first administrator of an empty installation; closed for good once there is an organisation. */
@Controller('setup')
@UseFilters(ProblemFilter)
export class SetupController {
  constructor(
    private readonly units: UnitsOfWork,
    private readonly throttle: Throttle,
  ) {}

  @Get()
  async state(): Promise<{ open: boolean }> {
    const [row] = await this.units.run(AT_THE_DOOR, { write: false }, (unit) => unit.query<{ open: boolean }>('select door_is_empty() as open'));
    return { open: row!.open };
  }

  @Post()
  @HttpCode(204)
  async open(@Body() body: unknown, @Req() request: Request): Promise<void> {
    if (!(await this.state()).open) throw closed();
    const { organisation, timeZone, name, email, password } = readBody(SetUp, body);
    const attempt = { email: 'set up', address: request.ip ?? '' };
    if ((await this.throttle.admit(attempt)) !== 'admitted') throw tooMany();
    const hash = await hashPassword(password);
    // Of two who set up at the same time, the second must see what the first has made while it waited.
    const [row] = await this.units.run(AT_THE_DOOR, { write: true, latest: true }, (unit) =>
      unit.query<{ id: string | null }>('select door_set_up($1, $2, $3, $4, $5) as id', [organisation, timeZone, name, emailKey(email), hash]),
    );
    if (!row?.id) throw closed();
    await this.throttle.succeeded(attempt);
  }
}

const closed = () => new TesseraError('conflict', 'SET_UP_CLOSED', 'Tessera has been set up already.');

function isTimeZone(zone: string): boolean {
  try {
    return Number.isInteger(dayOf(0, zone));
  } catch {
    return false;
  }
}
