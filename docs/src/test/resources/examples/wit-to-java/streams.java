public interface OrdersFiles {

	InputStream read(String name);

	void write(String name, InputStream data);

	Stream<String> changes();

	CompletableFuture<String> print();

	void attach(Attachment file);

}

public interface ReactiveOrdersFiles {

	Flux<ByteBuffer> read(String name);

	Mono<Void> write(String name, Publisher<ByteBuffer> data);

	Flux<String> changes();

	CompletableFuture<String> print();

	Mono<Void> attach(Attachment file);

}

public record Attachment(String name, ByteStream data) { ... }
