# f_jvp: forward derivative of f with respect to rate, service (fwdtrans 0.1.0)
def f_jvp(rate, drate, service, dservice):
    events = [(0.0, 0, "arrive")]
    devents = [(0.0, 0.0, None)]
    count = 1
    waiting, busy, done = [], False, []
    dwaiting, ddone = [], []
    while events and len(done) < 4:
        (now, _, kind), (dnow, _, _) = heappop_jvp(events, devents)
        if kind == "arrive":
            waiting.append(now)
            dwaiting.append(dnow)
            heappush_jvp(
                events, devents, (now + rate, count, "arrive"),
                (dnow + drate, 0.0, None)
            )
            count += 1
        if kind == "leave":
            done.append(now)
            ddone.append(dnow)
            busy = False
        if waiting and not busy:
            start = waiting.pop(0)
            dstart = dwaiting.pop(0)
            busy = True
            heappush_jvp(
                events,
                devents,
                (max(now, start) + service, count, "leave"),
                ((dstart if start > now else dnow) + dservice, 0.0, None)
            )
            count += 1
    return sum(done) + len(waiting), sum(ddone)
