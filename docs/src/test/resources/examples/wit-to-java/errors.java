public abstract sealed class OrdersException extends WitException {

	public OrdersError error() { ... }

	public static final class NoSuchOrder extends OrdersException {

		public NoSuchOrder() { ... }

		public NoSuchOrder(String message, @Nullable Throwable cause) { ... }

	}

	public static final class Closed extends OrdersException {

		public Closed(String value) { ... }

		public Closed(String value, String message, @Nullable Throwable cause) { ... }

	}

}
