public record Address(String street, @Nullable String extra, byte[] key) { ... }

public sealed interface Payment {

	record Cash() implements Payment { ... }

	record Card(String value) implements Payment { ... }

}

public enum Speed { NORMAL, FAST }

public final class Rights {

	public static Rights of(Flag... flags) { ... }

	public boolean contains(Flag flag) { ... }

	public Rights with(Flag flag) { ... }

	public enum Flag { READ, WRITE_ALL }

}

public interface OrdersParts {

	Optional<Payment> describe(Address a, List<Long> ids, Tuple2<Double, Double> at);

	Map<String, Speed> check(List<Result<Integer, String>> all);

}
