print("depesche")
