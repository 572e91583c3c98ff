# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    heap = []
    dheap = []
    w1 = [(a, b), (b, a), (a * b, 1.0)]
    for i, ((d, w), (dd, dw)) in enumerate(
        zip(w1, [(da, db), (db, da), (b * da + a * db, 0.0)], strict=True)
    ):
        w2 = Job(d, w, "j%d" % i)
        dw2 = Job(dd, dw, None)
        heappush_jvp(heap, dheap, w2, dw2)
    clock = late = 0.0
    dclock = dlate = 0.0
    while heap:
        job, djob = heappop_jvp(heap, dheap)
        clock += job.due
        dclock += djob.due
        w3 = job.weight
        w4 = len(job.name)
        late += w3 * clock * w4
        dlate += w4 * (clock * djob.weight + w3 * dclock)
    w5 = [Job(a, b, "x"), Job(b, a, "y")]
    table = {job.name: job for job in w5}
    dtable = {
        job.name: djob
        for job, djob in zip(w5, [Job(da, db, None), Job(db, da, None)], strict=True)
    }
    w6 = table["x"].due
    w7 = table["y"].due
    return late + w6 * w7, dlate + w7 * dtable["x"].due + w6 * dtable["y"].due
