package digitlab;

/** Starts Digit Lab. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.out.println("Digit Lab");
    }
}
