public interface OrdersBook {

	long place(String item, long pieces, @Nullable String note);

	default long place(String item, long pieces) { ... }

	Optional<String> note(long number);

	long count();

	static OrdersBook from(ReactiveOrdersBook reactive) { ... }

}

public interface ReactiveOrdersBook {

	Mono<Long> place(String item, long pieces, @Nullable String note);

	default Mono<Long> place(String item, long pieces) { ... }

	Mono<String> note(long number);

	long count();

	static ReactiveOrdersBook from(OrdersBook blocking, Scheduler scheduler) { ... }

}
