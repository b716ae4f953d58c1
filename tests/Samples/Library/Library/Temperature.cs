namespace Library;

/// <summary>A temperature.</summary>
/// <param name="Celsius">In degrees Celsius.</param>
public readonly record struct Temperature(double Celsius)
{
    /// <summary>In degrees Fahrenheit.</summary>
    public double Fahrenheit => Celsius * 9 / 5 + 32;
}
