public interface OrdersShopWorld {

	static WorldDef definition() { ... }

	interface Imports {

		void log(String line);

	}

}
