import { createHash, timingSafeEqual } from 'node:crypto';

import { Controller, Get, Inject, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';

import { ProblemFilter } from '../http/problem.filter.js';
import { notFound } from '../operation/problem.js';
import { API_CONFIG, type ApiConfig } from '../server/config.js';
import { Refusals } from './refusals.js';

/** Counts without values of people, for a scraper. To everybody else there is nothing here. */
@Controller('metrics')
@UseFilters(ProblemFilter)
export class MetricsController {
  constructor(
    @Inject(API_CONFIG) private readonly config: ApiConfig,
    private readonly refusals: Refusals,
  ) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { metricsToken } = this.config;
    if (!(metricsToken === null ? isFromHere(request) : bears(request, metricsToken))) throw notFound();
    const { registry } = this.refusals;
    response.type(registry.contentType).send(await registry.metrics());
  }
}

const HERE = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
const LOOPBACK = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;

/** From this machine, by nobody's order: no proxy before it, and asked for by a name that no page of another site has. */
function isFromHere({ socket, headers }: Request): boolean {
  return LOOPBACK.test(socket.remoteAddress ?? '') && HERE.test(headers.host ?? '') && headers['x-forwarded-for'] === undefined && headers.forwarded === undefined;
}

function bears({ headers }: Request, token: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`));
}
