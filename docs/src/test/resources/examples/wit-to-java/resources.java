public interface Cart extends AutoCloseable {

	void put(String item);

	long pay(); // gives the cart away

	void close();

	interface Factory {

		Cart create(String owner);

		List<Cart> others(String owner);

	}

}

public interface OrdersCarts {

	void merge(Cart into, Cart more);

}
