# linkedlist_push_jvp: forward derivative of push with respect to self, value (fwdtrans 0.1.0)
def linkedlist_push_jvp(self, dself, value, dvalue):
    self.head = Node(value, self.head)
    dself.head = SimpleNamespace(value=dvalue, next=dself.head)
    self.size += 1
    return None, None


# linkedlist_iter_jvp: forward derivative of __iter__ with respect to self (fwdtrans 0.1.0)
def linkedlist_iter_jvp(self, dself):
    node = self.head
    dnode = dself.head
    while node is not None:
        yield node.value, dnode.value
        node = node.next
        dnode = dnode.next


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    l = LinkedList()
    dl = SimpleNamespace(head=None, size=0.0)
    for i in range(4):
        linkedlist_push_jvp(l, dl, x * i + y, i * dx + dy)
    w1, dw1 = [], []
    for v, dv in linkedlist_iter_jvp(l, dl):
        w1.append(v * v)
        dw1.append(2.0 * v * dv)
    w2 = sum(w1)
    w3 = len(l)
    return w2 / w3, sum(dw1) / w3
