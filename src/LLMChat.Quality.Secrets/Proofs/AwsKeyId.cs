namespace LLMChat.Quality.Secrets.Proofs;

/// <summary>An AWS access key id: base 32 that holds a twelve-digit account number.</summary>
internal static class AwsKeyId
{
    private const int SecretLength = 40;
    private const int SecretDistance = 300;
    private const long Accounts = 1_000_000_000_000;

    /// <summary>The proof: with its secret beside it and an account inside it, it is one.</summary>
    public static SecretProof Proof { get; } = new("account number and secret nearby", Judge);

    /// <summary>The account number in a key id; -1 when it holds none.</summary>
    public static long AccountOf(string keyId)
    {
        long bits = 0;
        for (var index = 4; index < 14; index++)
        {
            var digit = Base32(keyId[index]);
            if (digit < 0)
                return -1;
            bits = (bits << 5) | (long)digit;
        }

        // 50 bits of ten characters, of which the first 48 count: one flag bit, 40 of the account, seven others.
        var account = ((bits >> 2) & 0x7FFF_FFFF_FF80) >> 7;
        return account < Accounts ? account : -1;
    }

    private static ProofOutcome Judge(ProofInput input)
    {
        if (AccountOf(input.Value) < 0)
            return ProofOutcome.Failed;
        return HasSecretNearby(input) ? ProofOutcome.Passed : ProofOutcome.None;
    }

    private static bool HasSecretNearby(ProofInput input)
    {
        var end = Math.Min(input.Text.Length, input.Start + input.Length + SecretDistance);
        var run = 0;
        for (var index = Math.Max(0, input.Start - SecretDistance); index <= end; index++)
        {
            if (index < end && Base64Text.IsCharacter(input.Text[index]))
            {
                run++;
                continue;
            }

            if (run == SecretLength && Values.Randomness.LooksRandom(input.Text.Substring(index - run, run)))
                return true;
            run = 0;
        }

        return false;
    }

    private static int Base32(char character) => character switch
    {
        >= 'A' and <= 'Z' => character - 'A',
        >= '2' and <= '7' => character - '2' + 26,
        _ => -1,
    };
}
